"""Work shared out over processes comes back as if one process had done it."""

import os
import signal
import subprocess
import sys
from functools import partial
from multiprocessing import current_process, get_context

import pytest
from macros.made import pool
from macros.made.pool import over_cases


def plus(number: int, case: int) -> tuple[int, int]:
    return number + case, os.getpid()


def dies_elsewhere(here: int, case: int) -> int:
    if os.getpid() != here and case == 30:
        os._exit(1)
    return case


def fails(case: int) -> int:
    raise OSError(f"no case {case}")


@pytest.fixture(autouse=True)
def two_cores(monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


def test_results_come_in_order_from_other_processes():
    found = list(over_cases(partial(plus, 5), range(40), "done"))
    assert [each for each, _ in found] == list(range(5, 45))
    assert os.getpid() not in {process for _, process in found}


def test_a_few_cases_stay_in_this_process():
    assert {process for _, process in over_cases(partial(plus, 5), range(11), "done")} == {os.getpid()}


@pytest.mark.parametrize("error", [OSError("no semaphores"), NotImplementedError(), ImportError()])
def test_where_no_pool_can_be_made_this_process_does_all(monkeypatch, error):
    def none(*given, **named):
        raise error

    monkeypatch.setattr(pool, "ProcessPoolExecutor", none)
    assert list(over_cases(partial(plus, 0), range(40), "done")) == [(each, os.getpid()) for each in range(40)]


def test_what_a_process_that_ended_left_is_done_by_this_one():
    assert list(over_cases(partial(dies_elsewhere, os.getpid()), range(40), "done")) == list(range(40))


def test_an_error_of_the_work_comes_up():
    with pytest.raises(OSError, match="no case 0"):
        list(over_cases(fails, range(40), "done"))


def _in_daemon(there) -> None:
    assert current_process().daemon
    there.send([each for each, _ in over_cases(partial(plus, 0), range(40), "done")])


def test_a_process_that_may_start_no_other_does_all_itself():
    context = get_context("fork")
    here, there = context.Pipe()
    process = context.Process(target=_in_daemon, args=(there,), daemon=True)
    process.start()
    assert here.poll(20) and here.recv() == list(range(40))
    process.join()


def test_progress_is_told_of_many_cases_alone(capsys):
    list(over_cases(partial(plus, 0), range(49), "checked"))
    assert capsys.readouterr() == ("", "")
    list(over_cases(partial(plus, 0), range(120), "checked"))
    told = [f"cases: {number} of 120 checked" for number in (50, 100, 120)]
    assert capsys.readouterr().err.splitlines() == told


INTERRUPTED = """
import os, sys, time
from macros import __main__
from macros.made import pool
os.cpu_count = lambda: 2
def slow(case):
    if case == 0:
        print("begun", flush=True)
    time.sleep(0.05)
def check(options):
    list(pool.over_cases(slow, range(4000), "checked"))
__main__.check.run = check
sys.exit(__main__.main(["check"]))
"""


def test_ctrl_c_ends_all_processes_soon_and_without_a_traceback():
    command = [sys.executable, "-c", INTERRUPTED]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # tests in the background have it ignored
    )  # fmt: skip
    assert process.stdout.readline() == "begun\n"
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does, to every process of the command
    assert process.communicate(timeout=30)[1] == ""
    assert process.returncode == 130
