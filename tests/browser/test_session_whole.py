"""A whole practice session by keyboard alone, from its start to the end of Recap, for every case in one of the views."""

from __future__ import annotations

import pytest

from tests.browser.session_steps import PHASES, SLUGS, VIEWS, WALKS, begin, kept, press, tab_to


@pytest.mark.parametrize(("slug", "view"), WALKS)
def test_a_whole_session_runs_by_keyboard_alone(browser, site_url, slug, view):
    context = browser.new_context(viewport=VIEWS[view])
    context.set_default_timeout(8_000)
    page = context.new_page()
    keys = page.keyboard
    page.goto(f"{site_url}cases/{slug}/?practise")
    page.locator(".setup").wait_for()
    press(page, "Start")
    page.locator(".session[data-phase='ask']").wait_for()

    tab_to(page, "Your question")
    keys.type("What does each kind of mistake cost?")
    keys.press("Enter")
    picked = page.evaluate("document.activeElement.textContent")
    keys.press("Enter")
    keys.type("Who pays for the lawyers?")
    keys.press("Enter")
    press(page, "None of these")
    tab_to(page, "Suppose it", "Shift+Tab")
    keys.press("Enter")

    press(page, "Move on to Suppose")
    tab_to(page, "Value")
    keys.type("nobody")
    tab_to(page, "Why")
    keys.type("not in this step")
    press(page, "Move on to Plan")
    tab_to(page, "Notes for Plan")
    keys.type("1. table\nmodel")
    tab_to(page, "Whiteboard")
    tab_to(page, "Whiteboard")
    for key in ["Space", "ArrowRight", "ArrowDown", "Space", "ArrowDown"]:
        keys.press(key)
    tab_to(page, "Words for the board")
    keys.type("model")
    keys.press("Enter")
    press(page, "Move on to Execute")
    tab_to(page, "Notes for Execute")
    keys.type("- start with rules")
    if view == "narrow":
        tab_to(page, "Hints")
        while page.evaluate("document.activeElement.textContent") != "Hints":
            tab_to(page, "Hints")
        keys.press("Enter")
    press(page, "Show the first hint")
    heard = page.evaluate("document.activeElement.textContent")
    press(page, "Move on to Recap")
    tab_to(page, "What you say")
    keys.type("We stop the dear ones first.")
    press(page, "End and mark")
    press(page, "End and mark")
    page.locator("html[data-session='mark']").wait_for(state="attached")

    [session] = kept(page)
    facts = page.locator(".case .fact")
    topics = {facts.nth(i).locator(".fact__topic").text_content() for i in range(facts.count())}
    hints = page.locator(".ladder[data-phase='execute'] .rung .speech").first.text_content()
    context.close()
    assert [(turn["question"], turn["answer"]) for turn in session["turns"]] == [
        ("What does each kind of mistake cost?", "fact" if picked in topics else "leave"),
        ("Who pays for the lawyers?", "leave"),
    ]
    assert session["assumptions"] == [
        {"text": "Who pays for the lawyers?", "value": "nobody", "reason": "not in this step", "from": 1}
    ]
    assert session["notes"] == {
        "ask": "", "suppose": "", "plan": "1. table\n2. model", "execute": "- start with rules",
        "recap": "We stop the dear ones first.",
    }  # fmt: skip
    assert session["board"]["strokes"] == [
        {"kind": "line", "points": [40, 40, 60, 40, 60, 60]},
        {"kind": "text", "x": 60, "y": 80, "words": "model"},
    ]
    assert [(hint["hint"], hint["rung"]) for hint in session["hints"]] == [(3, 0)]
    assert heard == hints
    assert (session["phase"], {span["phase"] for span in session["clock"]["spans"]}) == ("mark", set(PHASES))


@pytest.mark.parametrize("slug", SLUGS)
def test_each_fact_is_heard_in_its_own_words_and_every_other_topic_is_left_to_the_reader(page, site_url, slug):
    begin(page, site_url, slug)
    facts = page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('.case .fact')].map(fact =>"
        " [fact.querySelector('.fact__topic').textContent, fact.querySelector('.speech').textContent]))"
    )
    heard = page.evaluate(
        """() => {
          const press = (words) => [...document.querySelectorAll(".proposal button")].find((b) => b.textContent === words).click();
          const put = () => {
            document.querySelector("#question").value = "Well?";
            document.querySelector(".asking").requestSubmit();
            press("All topics");
          };
          put();
          const labels = [...document.querySelectorAll(".chip")].map((chip) => chip.textContent);
          for (const label of labels) {
            press(label);
            if (label !== labels.at(-1)) put();
          }
          const said = [...document.querySelectorAll(".turn .speech")].map((each) => each.textContent);
          return Object.fromEntries(labels.map((label, i) => [label, said[i]]));
        }"""
    )
    assert len(heard) == 36
    assert heard == {label: facts.get(label, "“I leave that to you.”") for label in heard}
