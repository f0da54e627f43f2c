"""The life cycle of a project: four tasks in a loop and the fifth as the ground they stand on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from macros.draw.svg import Point, arrow_head, circle, figure, line, node, number, picture, rounded
from macros.draw.text import ITALIC, Label, label
from macros.vocabulary import Roles, Task

RING = 13.0


def lifecycle(roles: Roles, caption: str = "", wide: float = 620, narrow: float = 320) -> str:
    """The drawing of the five tasks, in the order of `roles.tasks`; the last is the ground line."""
    tasks = list(roles.tasks.values())
    *loop, ground = tasks
    onward = " ".join(
        f"{n} {task.label} hands on {task.hands_on}, {f'to {n + 1}' if n < len(loop) else 'back to 1'}."
        for n, task in enumerate(loop, 1)
    )
    carries = f"{len(tasks)} {ground.label} carries them all: {ground.does}."
    finding = f"The life cycle of a project is a loop. {onward} {carries}"
    forms = (("wide", wide, _round), ("narrow", narrow, _listed))
    pictures = []
    for form, paper, lay in forms:
        height, parts = lay(loop, ground, paper)
        pictures.append(picture("lifecycle", form, finding, (paper, height), parts))
    return figure("lifecycle", "lifecycle", caption, pictures)


def _round(loop: Sequence[Task], ground: Task, paper: float) -> tuple[float, list[str]]:
    pitch = paper / len(loop)
    xs = [pitch * (n + 0.5) for n in range(len(loop))]
    back = label(loop[-1].hands_on, paper * 0.6, ITALIC, "italic")
    rise = paper * 0.2
    y = back.height + 6 + rise + RING
    parts = [back.at(paper / 2, 0, "middle").svg(), *_loop(xs[-1], xs[0], y - RING, rise)]
    for a, b, task in zip(xs, xs[1:], loop, strict=False):
        parts += _arrow((a + RING + 2, y), (b - RING - 4, y))
        text = label(task.hands_on, pitch - 2 * RING - 20, ITALIC, "italic")
        parts.append(text.at((a + b) / 2, y - text.height - 6, "middle").svg())
    names = [label(task.label, pitch, 17, "serif") for task in loop]
    does = [label(task.does, pitch - 8, 14, "serif", "d-text d-text--2") for task in loop]
    under = y + RING + 10
    told = under + max(name.height for name in names) + 3
    base = told + max(text.height for text in does) + 34
    for n, x in enumerate(xs):
        parts += [
            *_numbered(n + 1, x, y),
            names[n].at(x, under, "middle").svg(),
            does[n].at(x, told, "middle").svg(),
        ]
        parts.append(line((x, told + does[n].height + 6), (x, base - 4), "d-dotted"))
    parts += [line((8, base), (paper - 8, base), "d-ground"), *_numbered(len(loop) + 1, paper / 2, base)]
    name, text = _told(ground, paper)
    parts += [
        name.at(paper / 2, base + RING + 8, "middle").svg(),
        text.at(paper / 2, base + RING + 11 + name.height, "middle").svg(),
    ]
    return base + RING + 11 + name.height + text.height, parts


def _listed(loop: Sequence[Task], ground: Task, paper: float) -> tuple[float, list[str]]:
    x, left, parts, places, y = 44.0, 72.0, [], [], RING + 1
    for n, task in enumerate(loop, 1):
        texts = _told(task, paper - left)
        given = label(task.hands_on, paper - left, ITALIC, "italic")
        after = y - texts[0].leading / 2 + sum(text.height for text in texts) + 12
        parts += [
            *_numbered(n, x, y),
            *_stacked(texts, left, y - texts[0].leading / 2),
            given.at(left, after).svg(),
        ]
        places.append(y)
        y = after + given.height + 16 + RING
    for a, b in pairwise(places):
        parts += _arrow((x, a + RING + 2), (x, b - RING - 4))
    turn = y - RING - 8
    way = [(x, places[-1] + RING + 2), (x, turn), (10, turn), (10, places[0]), (x - RING - 4, places[0])]
    parts += [rounded(way, 16, "d-ink"), arrow_head(way[-1], way[-2], "d-ink")]
    base = turn + 34
    parts += [line((4, base), (paper - 4, base), "d-ground"), *_numbered(len(loop) + 1, x, base)]
    texts = _told(ground, paper - left)
    parts += _stacked(texts, left, base + 8)
    return base + 12 + sum(text.height for text in texts), parts


def _told(task: Task, room: float) -> list[Label]:
    return [label(task.label, room, 18, "serif"), label(task.does, room, 15, "serif", "d-text d-text--2")]


def _stacked(texts: Sequence[Label], x: float, top: float) -> list[str]:
    parts = []
    for text in texts:
        parts.append(text.at(x, top).svg())
        top += text.height
    return parts


def _loop(start: float, end: float, y: float, rise: float) -> list[str]:
    """Half an ellipse over the row, from the last task back to the first."""
    across = (start - end) / 2
    foot, tip = f"{number(start)} {number(y - 2)}", f"{number(end)} {number(y - 5)}"
    way = f"M{foot} A{number(across)} {number(rise)} 0 0 0 {tip}"
    return [node("path", class_="d-ink", d=way), arrow_head((end, y - 5), (end + 2, y - 40), "d-ink")]


def _arrow(start: Point, end: Point) -> list[str]:
    return [line(start, end, "d-ink"), arrow_head(end, start, "d-ink")]


def _numbered(n: int, x: float, y: float) -> list[str]:
    digit = Label((str(n),), tone="d-text d-text--strong")
    return [circle((x, y), RING, "d-ring"), digit.at(x, y - digit.height / 2, "middle").svg()]
