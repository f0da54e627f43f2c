"""The whiteboard of a session."""

from __future__ import annotations

from tests.browser.session_steps import begin, kept, move_on


def test_the_board_draws_erases_and_undoes_with_a_pointer(page, site_url):
    begin(page, site_url)
    move_on(page, "plan")
    board = page.locator(".board")
    board.scroll_into_view_if_needed()
    box = board.bounding_box()

    def drag(*points):
        for i, (x, y) in enumerate(points):
            page.mouse.move(box["x"] + x * box["width"] / 800, box["y"] + y * box["height"] / 500)
            if i == 0:
                page.mouse.down()
        page.mouse.up()

    def lines() -> list[int]:
        return [len(stroke["points"]) for stroke in kept(page)[0]["board"]["strokes"]]

    drag((100, 100), (200, 100), (300, 150))
    drag((100, 300), (200, 300))
    drawn = lines()
    page.locator(".tools").get_by_role("button", name="Eraser").click()
    drag((200, 100), (202, 100))
    erased = lines()
    page.locator(".tools").get_by_role("button", name="Undo").click()
    assert (drawn, erased, lines()) == ([6, 4], [4], [6, 4])
