"""The benchmark's own sums: slopes, bars, and the report and the page from given results."""

from __future__ import annotations

import copy
import sys

import pytest

from tests.bench import about, bars, report, results
from tests.bench.measure import Cost, interleaved, run
from tests.bench.measuring import runs_at
from tests.bench.picture import picture, says, slope


def cold(cpu: float, wall: float) -> list[list[float]]:
    return [[wall, cpu, 100.0], [wall, cpu, 100.0]]


def size(cases: int, **more) -> dict:
    """Results in which ours takes half of plain's time, in proportion to the cases."""
    builds = {"ours": cold(0.02 * cases, 0.02 * cases), "plain": cold(0.04 * cases, 0.04 * cases)}
    return {"costs": {"cold build": builds}, "failed": {}} | more


def found(**sizes: dict) -> dict:
    return {
        "date": "2026-11-05", "machine": "a processor, 2 cores", "versions": {"Python": "3.11"}, "runs": 2,
        "sizes": {name[1:]: of for name, of in sizes.items()},
    }  # fmt: skip


@pytest.mark.parametrize("power", [0.5, 1, 2])
def test_the_slope_of_a_power_of_n_is_its_exponent(power):
    assert slope([(n, 3 * n**power) for n in (10, 100, 1000)]) == pytest.approx(power)


def test_a_bar_is_met_at_its_limit_and_missed_beyond_it():
    cold_build, lighthouse = bars.BARS[0], next(bar for bar in bars.BARS if bar.at_least)
    assert [cold_build.met(figure) for figure in (0.75, 0.76)] == [True, False]
    assert [lighthouse.met(figure) for figure in (100, 99)] == [True, False]


def test_bars_follow_from_the_results_and_what_was_not_measured_is_said():
    sizes = {100: size(100), 1000: size(1000)}
    rows = {bar.name: row[1:] for bar, row in zip(bars.BARS, bars.rows(sizes), strict=True)}
    told = list(rows.values())
    assert told[0] == ("0.50", "≤\u00a00.75", "yes")
    assert told[4] == ("1.00", "≤\u00a01.10", "yes")
    assert [row[0] for number, row in enumerate(told) if number not in (0, 4)] == ["not measured"] * 9


def test_growth_is_told_from_a_hundred_cases_on_and_of_one_size_not_at_all():
    many = size(1000)
    many["costs"]["cold build"]["ours"] = cold(30.0, 30.0)
    assert bars._growth({10: size(10), 100: size(100), 1000: many}) == pytest.approx(1.5)
    growth = next(bar for bar in bars.BARS if bar.name.startswith("Growth"))
    assert growth.measured({1000: many}) is None


def test_a_commands_memory_is_its_own_however_large_the_process_that_measures(tmp_path):
    held = bytearray(300_000_000)
    small, large = (run([sys.executable, "-S", "-c", f"x = b'1' * {count}"], tmp_path) for count in (1, 200_000_000))
    assert small.memory < 60 < 180 < large.memory < 250 < len(held) / 1e6
    assert small.wall > 0 and small.cpu > 0


def test_a_command_that_fails_says_its_last_words(tmp_path):
    with pytest.raises(RuntimeError, match="out of luck"):
        run([sys.executable, "-S", "-c", "raise SystemExit('out of luck')"], tmp_path)
    with pytest.raises(RuntimeError, match="no-such-command"):
        run(["no-such-command"], tmp_path)


def test_rivals_run_in_turn_and_one_that_fails_loses_nobody_else():
    order, failed = [], []

    def work(name: str):
        def run() -> Cost:
            order.append(name)
            if name == "b":
                raise RuntimeError("no tool")
            return Cost(1, 1, 1)

        return run

    works = {name: (work(name), runs) for name, runs in (("a", 2), ("b", 2), ("c", 1))}
    costs = interleaved(works, lambda told: None, lambda name, error: failed.append((name, str(error))))
    assert order == ["a", "b", "c", "a"]
    assert failed == [("b", "no tool")]
    assert {name: len(runs) for name, runs in costs.items()} == {"a": 2, "c": 1}


def test_at_a_thousand_cases_only_what_the_bars_compare_runs_several_times():
    assert runs_at(100, 3) == {"bars": 3, "rivals": 3, "whole": 1, "search": 3}
    assert runs_at(1000, 2) == {"bars": 2, "rivals": 1, "whole": 1, "search": 1}


def test_the_report_tells_costs_with_their_spread_and_what_failed():
    given = found(_10=size(10, failed={"cold build, hugo": "not there"}), _100=size(100))
    given["sizes"]["10"]["costs"]["cold build"]["ours"][1] = [0.4, 0.4, 100.0]
    text = report.markdown(given)
    assert "| 10 | cold build | ours | 2 | 0.3 (0.2 to 0.4) | 0.3 (0.2 to 0.4) | 100 (100 to 100) |" in text
    assert "| 10 | cold build, hugo | `not there` |" in text
    assert "## Bytes" not in text


def test_a_report_of_one_size_draws_no_line():
    assert report.lines(found(_10=size(10))) == {}
    assert "results.svg" not in report.markdown(found(_10=size(10)))


def test_the_picture_names_each_line_with_its_slope_and_says_it_in_words():
    lines = {"ours": [(10, 1.0), (1000, 100.0)], "plain": [(10, 1.0), (1000, 10.0)]}
    drawn = picture(lines, "CPU seconds")
    assert ">ours, 1.00<" in drawn and ">plain, 0.50<" in drawn
    assert "style" not in drawn
    assert says(lines, "CPU seconds").endswith("plain, from 1.0 at 10 cases to 10.0 at 1,000, slope 0.50.")


def test_the_about_page_shows_the_results_that_are_kept():
    kept = results.load()
    assert about.shown() == about.part(copy.deepcopy(kept)), "run: python -m tests.bench --report"
    assert (report.HERE / "results.md").read_text("utf-8") == report.markdown(kept), "run: python -m tests.bench --report"
