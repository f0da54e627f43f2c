"""Questions, topics and hints in a session."""

from __future__ import annotations

from tests.browser.session_steps import ask, begin, end, kept, move_on


def test_five_topics_are_proposed_and_a_question_can_be_put_in_other_words(page, site_url):
    begin(page, site_url)
    page.locator("#question").fill("what if we are wrong")
    page.locator("#question").press("Enter")
    assert page.locator(".chip").count() == 5
    page.get_by_role("button", name="Reword it").click()
    assert page.locator("#question").input_value() == "what if we are wrong"
    assert (page.locator(".chip:visible").count(), kept(page)[0]["turns"]) == (0, [])


def test_a_topic_once_asked_is_ticked_whatever_its_answer_and_answers_again(page, site_url):
    begin(page, site_url)
    for topic in ("Cost of each error", "Cost of each error", "Fairness"):
        ask(page, "Well?", topic)
    page.locator("#question").fill("And?")
    page.locator("#question").press("Enter")
    page.get_by_role("button", name="All topics").click()
    assert page.locator(".chip[aria-pressed=true]").all_inner_texts() == ["Cost of each error", "Fairness"]
    said = page.locator(".turn .speech").all_text_contents()
    assert said[0] == said[1] != said[2]


def test_what_was_not_asked_becomes_an_assumption_or_another_topic(page, site_url):
    begin(page, site_url)
    ask(page, "How late is the label?", "Cost of each error")
    page.get_by_role("button", name="That is not what I asked").click()
    page.get_by_role("button", name="Suppose it").click()
    page.get_by_role("button", name="Pick another topic").click()
    page.get_by_role("button", name="All topics").click()
    page.locator(".chip").get_by_text("Label delay", exact=True).click()
    [session] = kept(page)
    assert [(turn["topic"], turn["answer"], turn["retracted"]) for turn in session["turns"]] == [
        ("errorcost", "fact", True),
        ("labeldelay", "fact", False),
    ]
    assert session["assumptions"] == [{"text": "How late is the label?", "value": "", "reason": "", "from": 0}]


def test_hints_open_one_rung_at_a_time_and_each_tells_its_cost(page, site_url):
    begin(page, site_url)
    hints = page.locator(".session__hints > div .hints")
    offers = []
    for _ in range(3):
        offers.append((hints.get_by_role("button").all_inner_texts(), hints.locator(".hints__later:visible").all_inner_texts()))
        hints.get_by_role("button").click()
    assert offers == [
        (["Show the first hint: it will stand in your result"], ["Opens after the first", "Opens after the second"]),
        (["Show the second hint: it will stand in your result"], ["Opens after the second"]),
        (["Show the third hint: it will stand in your result"], []),
    ]
    rungs = page.locator(".ladder[data-hint='0'] .rung:not(.rung--meaning) .speech")
    assert hints.locator(".speech:visible").all_text_contents() == rungs.all_text_contents()
    assert hints.get_by_role("button").count() == 0


def test_what_is_typed_or_kept_is_never_markup(page, site_url):
    begin(page, site_url)
    nasty = "<img src=x onerror=alert(1)>"
    ask(page, nasty, None)
    page.get_by_role("button", name="Suppose it").click()
    page.locator(".notes:visible").fill(nasty)
    move_on(page, "suppose")
    move_on(page, "plan")
    page.get_by_label("Words for the board").fill(nasty)
    page.keyboard.press("Enter")
    assert page.locator(".session img").count() == 0
    assert page.locator(".board text").text_content() == nasty


def test_the_site_s_search_keys_do_nothing_in_a_session(page, site_url):
    begin(page, site_url)
    page.locator(".session h2").first.focus()
    page.keyboard.press("/")
    assert page.locator("dialog[open]").count() == 0


def put(page, question: str) -> None:
    page.locator("#question").fill(question)
    page.locator("#question").press("Enter")


def test_a_second_question_waits_for_the_first_and_both_are_asked(page, site_url):
    begin(page, site_url)
    put(page, "what if we are wrong")
    put(page, "how late is the label")
    pending, queue = page.locator(".proposal .said--you p").last, page.locator(".proposal__next")
    assert (pending.inner_text(), queue.inner_text()) == ("what if we are wrong", "Then: how late is the label")
    page.reload()
    page.locator(".session[data-phase='ask']").wait_for()
    assert (pending.inner_text(), queue.inner_text()) == ("what if we are wrong", "Then: how late is the label")
    page.get_by_role("button", name="None of these").click()
    assert (pending.inner_text(), queue.inner_text()) == ("how late is the label", "")
    page.get_by_role("button", name="All topics").click()
    page.locator(".chip").get_by_text("Label delay", exact=True).click()
    assert [(turn["question"], turn["topic"]) for turn in kept(page)[0]["turns"]] == [
        ("what if we are wrong", None), ("how late is the label", "labeldelay"),
    ]  # fmt: skip


def test_to_reword_a_question_keeps_what_was_being_written(page, site_url):
    begin(page, site_url)
    put(page, "what if we are wrong")
    page.locator("#question").fill("and how late")
    page.get_by_role("button", name="Reword it").click()
    assert page.locator("#question").input_value() == "what if we are wrong\nand how late"


def test_a_question_without_a_topic_at_the_end_is_kept_as_left_to_the_reader(page, site_url):
    begin(page, site_url)
    put(page, "what if we are wrong")
    end(page)
    [session] = kept(page)
    assert [(turn["question"], turn["topic"], turn["answer"]) for turn in session["turns"]] == [("what if we are wrong", None, "leave")]
