"""Skill profiles: one radar a role, all on one scale, so that their shapes compare."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from html import escape

from macros.draw.svg import Point, circle, figure, line, node, number, picture, polyline
from macros.draw.text import SMALL, Label, Placed, label
from macros.vocabulary import Roles, Skill, SkillLevel, Vocabulary

RADIUS = 60.0


def radars(roles: Roles, vocabulary: Vocabulary) -> str:
    """A radar for each role, in a `<div class="radars">` to be laid in a grid; the first shows the scale."""
    drawn = [
        radar(
            role.skills,
            vocabulary.skills,
            roles.levels,
            name=name,
            short=role.short,
            title=role.title,
            scale=n == 0,
        )
        for n, (name, role) in enumerate(roles.roles.items())
    ]
    return node("div", *drawn, class_="radars")


def radar(
    profile: Mapping[str, SkillLevel], skills: Mapping[str, Skill], levels: Sequence[str], *,
    name: str, short: str = "", title: str = "", scale: bool = True,
) -> str:  # fmt: skip
    """The profile, an axis a skill in the order of `skills`; ranges dotted; `scale` numbers the levels."""
    most = len(levels) - 1
    angles = [2 * math.pi * n / len(skills) - math.pi / 2 for n in range(len(skills))]
    texts = [label(skill.short, size=SMALL, tone="d-text d-text--2") for skill in skills.values()]
    named = [_outside(text, angle) for text, angle in zip(texts, angles, strict=True)]
    boxes = [spot.box for spot in named]
    # The same half on either side keeps the webs of all roles in line.
    half = max(max(-box.left, box.right) for box in boxes) + 2
    above, below = max(-box.top for box in boxes), max(box.bottom for box in boxes)
    parts = _web(angles, most)
    points = [_at(angle, profile[skill].level / most) for skill, angle in zip(skills, angles, strict=True)]
    parts.append(node("path", class_="d-profile", d="M" + " L".join(_pair(p) for p in points) + " Z"))
    for skill, angle, point in zip(skills, angles, points, strict=True):
        top = profile[skill].up_to or 0
        if top > profile[skill].level:
            parts.append(polyline([point, _at(angle, top / most)], "d-varies"))
        parts.append(circle(point, 3, "d-solid"))
    parts += _numbers(angles, most) if scale else []
    parts += [spot.svg() for spot in named]
    moved = node("g", *parts, transform=f"translate({number(half)} {number(above)})")
    drawn = picture(name, "only", told(profile, skills, levels, title), (2 * half, above + below), [moved])
    heading = [("radar__short", short), ("radar__title", title)]
    caption = " ".join(node("span", escape(text), class_=class_) for class_, text in heading if text)
    return figure(name, "radar", caption, [drawn])


def web(skills: Mapping[str, Skill], levels: Sequence[str]) -> tuple[str, str]:
    """What lies under a profile, its centre at 0, and what lies over it: rings with axes, and numbers with names.

    `docs/assets/js/session/radar.js` draws a reader's profile between them.
    """
    angles = [2 * math.pi * n / len(skills) - math.pi / 2 for n in range(len(skills))]
    texts = [label(skill.short, size=SMALL, tone="d-text d-text--2") for skill in skills.values()]
    named = [_outside(text, angle).svg() for text, angle in zip(texts, angles, strict=True)]
    most = len(levels) - 1
    return "".join(_web(angles, most)), "".join([*_numbers(angles, most), *named])


def told(
    profile: Mapping[str, SkillLevel], skills: Mapping[str, Skill], levels: Sequence[str], title: str
) -> str:
    """The profile in words: each skill with its level, or the range within which it varies by team."""
    words = []
    for key, skill in skills.items():
        level, top = profile[key].level, profile[key].up_to or 0
        reach = f" to {levels[top]}, by team" if top > level else ""
        words.append(f"{skill.label} {levels[level]}{reach}")
    return (f"{title}: " if title else "") + "; ".join(words) + "."


def _at(angle: float, share: float) -> Point:
    return RADIUS * share * math.cos(angle), RADIUS * share * math.sin(angle)


def _pair(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"


def _web(angles: Sequence[float], most: int) -> list[str]:
    rings = [
        node(
            "path", class_="d-line", d="M" + " L".join(_pair(_at(angle, n / most)) for angle in angles) + " Z"
        )
        for n in range(1, most + 1)
    ]
    return rings + [line((0, 0), _at(angle, 1), "d-line") for angle in angles]


def _numbers(angles: Sequence[float], most: int) -> list[str]:
    """The levels, written where the rings cross the middle between the second axis and the third."""
    middle = (angles[1] + angles[2]) / 2
    inward = math.cos(math.pi / len(angles))
    parts = []
    for n in range(1, most + 1):
        x, y = _at(middle, n / most * inward)
        text = label(str(n), size=SMALL, tone="d-text d-text--3")
        parts.append(text.at(x + 4, y - text.height / 2).svg())
    return parts


def _outside(text: Label, angle: float) -> Placed:
    """Where an axis is named: beyond its end, on the side to which it points."""
    x, y = _at(angle, 1 + 8 / RADIUS)
    across, down = round(math.cos(angle), 3), round(math.sin(angle), 3)
    top = y - text.height * (1 if down <= -1 else 0 if down >= 1 else 0.5)
    return text.at(x, top, "start" if across > 0 else "end" if across < 0 else "middle")
