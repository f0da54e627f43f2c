"""Which skills weigh most for each role, from the profiles of `cases/roles.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import mean

from macros.vocabulary import Role

Weights = Mapping[str, Mapping[str, bool]]


def weights(roles: Mapping[str, Role]) -> Weights:
    """For each role the skills at its highest level, in the profile's order, each with whether it sets the role apart.

    A skill sets a role apart if its level is above the mean over the roles. Where a level varies by team, its lowest counts.
    """
    found = {}
    for name, role in roles.items():
        levels = {skill: has.level for skill, has in role.skills.items()}
        highest = max(levels.values())
        found[name] = {
            skill: level > mean(other.skills[skill].level for other in roles.values())
            for skill, level in levels.items()
            if level == highest
        }
    return found
