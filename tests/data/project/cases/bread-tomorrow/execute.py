"""How many loaves to bake above the mean."""

from statistics import NormalDist

# region order
share = 2.4 / (2.4 + 0.8)
extra = 0.2 * 300 * NormalDist().inv_cdf(share)
print(f"{extra:.0f} loaves")
#> 40 loaves
# endregion
