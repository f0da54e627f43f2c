"""How fast a page answers a reader: a number moved, a question asked, the index narrowed; and the script that this takes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

from tests.bench.host import Host, Sent

MOVES = 9
THROTTLE = 4
QUESTIONS = (
    "What does one wrong decision cost us?", "How much data do we have?", "Who labels it, and how late?",
    "How fast must it answer?", "What is in place today?",
)  # fmt: skip
OPENED = 3
INDEX = "cases/"
VIEW = {"width": 1280, "height": 900}

# From an input to the frame that shows the last change it makes in the page: over once two frames have passed without
# a further change. What the page does later, when the reader rests, is no part of the answer.
_ANSWERED = """act => new Promise(resolve => {
  let changed = false, painted = 0, still = 0;
  const start = performance.now();
  const watch = new MutationObserver(() => { changed = true; });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  const channel = new MessageChannel();
  channel.port1.onmessage = () => { painted = performance.now(); };
  const frame = () => {
    if (changed) { still = 0; channel.port2.postMessage(0); }
    else if (painted && ++still > 2) { watch.disconnect(); return resolve(painted - start); }
    changed = false;
    requestAnimationFrame(frame);
  };
  ACT
  requestAnimationFrame(frame);
})"""
_MOVE = """
  const slider = document.querySelector(".control input[type=range]");
  slider.value = String(Math.round(Number(slider.max) * act));
  slider.dispatchEvent(new Event("input", { bubbles: true }));
"""
_ASK = """
  const field = document.querySelector("#question");
  field.value = act;
  field.form.requestSubmit();
"""
_NARROW = """
  const select = document.querySelector("[data-case-filters] select[name=role]");
  select.value = act;
  select.dispatchEvent(new Event("change", { bubbles: true }));
"""
_PAINTED = "performance.getEntriesByName('first-contentful-paint')[0].startTime"


def numbers(chromium: Browser, host: Host, address: str, *, throttled: bool) -> list[float]:
    """Milliseconds from each move of a slider to the painted result."""
    with _page(chromium, f"{host.url}{address}#suppose-answer", throttled) as page:
        page.locator(".case--explored .control input[type=range]").first.wait_for()
        act = _ANSWERED.replace("ACT", _MOVE)
        page.evaluate(act, 0.5)  # the first move also loads what draws
        page.wait_for_timeout(500)
        return list(_moved(page, act))


def _moved(page: Page, act: str) -> Iterator[float]:
    for move in range(MOVES):
        page.wait_for_timeout(600)  # the page rests between one move and the next
        yield page.evaluate(act, (move + 1) / (MOVES + 2))


def interviewer(chromium: Browser, host: Host, address: str, *, throttled: bool) -> list[float]:
    """Milliseconds from each question to the proposals, painted."""
    with _page(chromium, f"{host.url}{address}?practise", throttled) as page:
        page.locator(".setup").get_by_role("button", name="Start").click()
        page.locator(".session[data-phase='ask'] #question").wait_for()
        times = []
        for question in QUESTIONS:
            page.wait_for_timeout(300)
            times.append(page.evaluate(_ANSWERED.replace("ACT", _ASK), question))
            page.get_by_role("button", name="None of these").click()
        return times


def opened(chromium: Browser, host: Host, address: str, *, throttled: bool) -> list[float]:
    """Milliseconds to the first paint of the index of cases, each time with an empty cache."""
    times = []
    for _ in range(OPENED):
        with _page(chromium, host.url + INDEX, throttled) as page:
            times.append(page.evaluate(_PAINTED))
    return times


def narrowed(chromium: Browser, host: Host, address: str, *, throttled: bool) -> list[float]:
    """Milliseconds from each role chosen in the index, or none again, to the painted list."""
    with _page(chromium, host.url + INDEX, throttled) as page:
        roles = page.locator("[data-case-filters] select[name=role] option").evaluate_all("all => all.map(each => each.value)")
        times = []
        for role in [*roles[1:], roles[0]]:
            page.wait_for_timeout(500)
            times.append(page.evaluate(_ANSWERED.replace("ACT", _NARROW), role))
        return times


ACTS = {"slider": numbers, "interviewer": interviewer, "opened": opened, "narrowed": narrowed}


def scripts(chromium: Browser, host: Host, address: str) -> dict[str, float]:
    """Bytes of script, as sent: of a case's page, and of a session from an empty cache to its first question."""
    found = {}
    for name, query in (("page", ""), ("session", "?practise")):
        before = len(host.sent)
        with _page(chromium, f"{host.url}{address}{query}", False) as page:
            if query:
                page.locator(".setup").get_by_role("button", name="Start").click()
                page.locator(".session[data-phase='ask'] #question").wait_for()
            page.wait_for_timeout(500)
        found[name] = float(sum(each.sent for each in host.sent[before:] if _is_script(each)))
    return found


def _is_script(sent: Sent) -> bool:
    return sent.path.endswith((".js", ".mjs"))


@contextmanager
def _page(chromium: Browser, url: str, throttled: bool) -> Iterator[Page]:
    context = chromium.new_context(viewport=VIEW, reduced_motion="reduce")
    try:
        page = context.new_page()
        if throttled:
            context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": THROTTLE})
        page.goto(url, wait_until="networkidle")
        yield page
    finally:
        context.close()
