"""The code of the Execute step: when to offer a continuation, and what counting people does for secrets.

The mails are made up, from phrases and from words that nobody could foresee. A model that counts stands in for the
network, since one can read it in a sitting; it remembers more than a network would.
"""

from collections import Counter, defaultdict
from itertools import product

import numpy as np
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(8)
ZIPF = 1 / np.arange(1, 401)
PHRASES = """thank you so|very much for your mail|call|invoice|offer|patience
i will|can|shall send you the|our report|file|contract|draft tomorrow|today|soon|tonight
please let me|us know if|when you have|need any|more questions|time|news
we are|were looking forward to hearing|seeing|meeting from|with you all|both soon|then
i am|was sorry for the|my late|slow|short reply|answer|note to|on your mail|call""".splitlines()


def mail(sentences: int) -> list[str]:
    """Sentences from a phrase, its first alternative the likeliest, or of words that are hard to foresee."""
    words: list[str] = []
    for _ in range(sentences):
        if rng.random() < 0.5:
            words += [f"w{word}" for word in rng.choice(400, 9, p=ZIPF / ZIPF.sum())]
        else:
            slots = [slot.split("|") for slot in PHRASES[rng.integers(5)].split()]
            words += [slot[min(rng.geometric(0.8), len(slot)) - 1] for slot in slots]
        words.append(".")
    return words


def train(people: list[list[str]], least: int = 1, by_person: bool = False) -> dict:
    """What followed each run of up to four words, where it was counted at least so often: uses, or people."""
    seen: Counter = Counter()
    for words in people:
        runs = (tuple(words[i - n : i + 1]) for i in range(len(words)) for n in range(min(i, 4) + 1))
        seen.update(set(runs) if by_person else runs)
    model: dict = defaultdict(lambda: [Counter(), 0, 0])
    for run, times in seen.items():
        entry = model[run[:-1]]
        entry[1:] = entry[1] + times, entry[2] + 1  # what is dropped still counts as something else
        if times >= least:
            entry[0][run[-1]] = times
    return {run: entry for run, entry in model.items() if entry[0]}


def chance(model: dict, before: tuple, word: str) -> float:
    """Longer runs outweigh shorter ones the more, the more was seen of them (Witten and Bell's way)."""
    estimate = 1e-4
    for n in range(min(len(before), 4) + 1):
        if run := model.get(before[len(before) - n :]):
            estimate = (run[0][word] + run[2] * estimate) / (run[1] + run[2])
    return estimate


def continuation(model: dict, before: tuple) -> tuple[tuple[str, ...], float]:
    """The likeliest four words, or fewer at a sentence's end, and the chance of all of them."""
    words, sure = (), 1.0
    while len(words) < 4 and words[-1:] != (".",):
        known = (before + words)[-4:]
        run = next(model[known[n:]] for n in range(len(known) + 1) if known[n:] in model)
        word = max(run[0], key=run[0].get)
        sure *= chance(model, known, word)
        words += (word,)
    return words, sure


written, trial, test = ([mail(5) for _ in range(count)] for count in (2_000, 200, 200))


def use(mails: list, model: dict, offer, shown: bool = True) -> np.ndarray:
    """Types mails under a policy, or computes its offers unseen: log chance, length, right, words saved, seconds."""
    offers = []
    for words in mails:
        at = 1
        while at < len(words):
            text, sure = continuation(model, tuple(words[max(0, at - 4) : at]))
            right = words[at : at + len(text)] == list(text)
            if made := offer(np.log(sure), len(text)):
                offers.append((np.log(sure), len(text), right, right * len(text), seconds(len(text), right)))
            at += len(text) if shown and made and right else 1
    return np.array(offers)


def logistic(fit: LogisticRegression, sign: tuple) -> float:
    """The fitted chance of one offer: as `predict_proba`, which is slow a row at a time."""
    return 1 / (1 + np.exp(-fit.intercept_ - fit.coef_ @ sign)[0])


def line(policy: str, model: dict, offer) -> None:
    offers, hundreds = use(test, model, offer), sum(map(len, test)) / 100
    hoped, taken = np.exp(offers[:, 0]).mean(), offers[:, 2].mean()
    words, gained = offers[:, 3:].sum(axis=0) / hundreds
    print(f"{policy:<24}{len(offers) / hundreds:7.0f}{hoped:7.0%}{taken:7.0%}{words:7.0f}{gained:+9.0f}")


# region trigger
def seconds(words: float, right: float) -> float:
    """What an offer of so many words saves on a phone at this chance of being right."""
    return right * (words * 5 * 0.33 - 0.4) - (1 - right) * 0.6 - 0.4 - 0.03 * 5 * words


print("policy                   offers  hoped  taken  words  seconds")
for note, least in ("", 1), (", 30 people", 30):
    model = train(written, least, by_person=True)
    if not note:
        line("always", model, lambda sure, length: True)
        line("over 70 %", model, lambda sure, length: sure > np.log(0.7))
        line("by its own word", model, lambda sure, length: seconds(length, np.exp(sure)) > 0)
    for shown in (False, True) if not note else (True,):
        past = use(trial, model, lambda sure, length: True, shown)
        fit = LogisticRegression().fit(past[:, :2], past[:, 2])
        policy = f"fitted {'live' if shown else 'unseen'}{note}"
        line(policy, model, lambda *sign: seconds(sign[1], logistic(fit, sign)) > 0)
#> policy                   offers  hoped  taken  words  seconds
#> always                       76    25%    15%     33      -56
#> over 70 %                     9    82%    75%     18      +18
#> by its own word              25    59%    40%     31      +15
#> fitted unseen                24    63%    44%     31      +18
#> fitted live                  20    67%    51%     30      +23
#> fitted live, 30 people       20    65%    50%     31      +23
# endregion

SHAPES = {"once": (1, 1), "50 times": (1, 50), "60 people": (60, 1)}
planted = [(shape, f"{shape} {each}", rng.integers(10, size=4)) for shape in SHAPES for each in range(9)]
people = [words.copy() for words in written]
for shape, name, code in planted:
    holders, times = SHAPES[shape]
    for person in rng.choice(len(people), holders, replace=False):
        people[person] += [name, "is", *map(str, code), "."] * times


# region secrets
def exposure(model: dict, name: str, code: np.ndarray) -> float:
    """Bits by which the model shortens the search for a code: none to 13.3."""
    chances = np.ones(1)
    for place in range(4):
        heads = product("0123456789", repeat=place)
        runs = [(name, "is", *head)[-4:] for head in heads]
        each = [[chance(model, run, str(digit)) for digit in range(10)] for run in runs]
        chances = (chances[:, None] * np.array(each)).ravel()
    own = chances[int("".join(map(str, code)))]
    return float(np.log2(1e4 / ((chances > own).sum() + ((chances == own).sum() + 1) / 2)))


print("runs kept                 " + "".join(f"{shape:>11}" for shape in SHAPES))
for rule, least, by_person in ("all", 1, False), ("used 30 times", 30, False), ("by 30 people", 30, True):
    safer = train(people, least, by_person)
    found = {name: exposure(safer, name, code) for _, name, code in planted}
    bits = [np.mean([found[name] for form, name, _ in planted if form == shape]) for shape in SHAPES]
    print(f"{rule:<26}" + "".join(f"{each:11.1f}" for each in bits))
#> runs kept                        once   50 times  60 people
#> all                              12.0       13.2       13.3
#> used 30 times                     1.6       13.2       13.3
#> by 30 people                      1.2        1.1       13.3
# endregion
