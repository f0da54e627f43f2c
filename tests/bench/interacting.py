"""How fast a page answers a reader: a number moved, a question asked; and the script that this takes."""

from __future__ import annotations

from contextlib import contextmanager
from collections.abc import Iterator

from playwright.sync_api import Browser, Page

from tests.bench.host import Host, Sent

MOVES = 9
THROTTLE = 4
QUESTIONS = (
    "What does one wrong decision cost us?", "How much data do we have?", "Who labels it, and how late?",
    "How fast must it answer?", "What is in place today?",
)  # fmt: skip
VIEW = {"width": 1280, "height": 900}

# From an input to the frame after the last change that it makes in the page: changes count until a tenth of a second
# has passed without one.
_ANSWERED = """act => new Promise(resolve => {
  let painted = 0, quiet;
  const start = performance.now();
  const settle = () => { clearTimeout(quiet); quiet = setTimeout(() => { watch.disconnect(); resolve(painted - start); }, 100); };
  const watch = new MutationObserver(() => {
    requestAnimationFrame(() => { const channel = new MessageChannel();
      channel.port1.onmessage = () => { painted = performance.now(); settle(); }; channel.port2.postMessage(0); });
  });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  ACT
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


def numbers(chromium: Browser, host: Host, address: str, *, throttled: bool) -> list[float]:
    """Milliseconds from each move of a slider to the painted result."""
    with _page(chromium, f"{host.url}{address}#suppose-answer", throttled) as page:
        page.locator(".case--explored .control input[type=range]").first.wait_for()
        act = _ANSWERED.replace("ACT", _MOVE)
        page.evaluate(act, 0.5)  # the first move also loads what draws
        page.wait_for_timeout(500)
        return [page.evaluate(act, (move + 1) / (MOVES + 2)) for move in range(MOVES)]


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
