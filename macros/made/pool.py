"""One piece of work done for each of many cases, on all cores where that is sooner."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import current_process
from typing import TypeVar

Case = TypeVar("Case")
Result = TypeVar("Result")

TOLD = 50
"""From so many cases on, progress is told, and after every so many."""
CHUNK = 4

# A machine may have no semaphores or too little memory for more processes, or may end one of them.
_NO_POOL = (BrokenProcessPool, ImportError, NotImplementedError, OSError)


def over_cases(
    work: Callable[[Case], Result], cases: Sequence[Case], done: str, share: int = 6
) -> Iterator[Result]:
    """The result of `work` for each case, in the order of the cases, as soon as it is there.

    `share` is how many cases this process does sooner than it starts another. Each other process is given `work`
    once, with all that it holds on to; so that must be a function of a module, a method or a partial. Of many
    cases, stderr tells how many are `done` ("checked").
    """
    for number, result in enumerate(_results(work, cases, share), 1):
        if len(cases) >= TOLD and (number % TOLD == 0 or number == len(cases)):
            print(f"cases: {number} of {len(cases)} {done}", file=sys.stderr, flush=True)
        yield result


def _results(work: Callable[[Case], Result], cases: Sequence[Case], share: int) -> Iterator[Result]:
    processes, count = min(os.cpu_count() or 1, len(cases) // share), 0
    if processes > 1 and not current_process().daemon:  # such a process may start no other
        try:
            for result in _shared_out(work, cases, processes):
                count += 1
                yield result
        except _NO_POOL:
            pass  # what is left is done here, where an error of the work itself comes up again
    yield from map(work, cases[count:])


def _shared_out(work: Callable[[Case], Result], cases: Sequence[Case], processes: int) -> Iterator[Result]:
    pool = ProcessPoolExecutor(processes, initializer=_begin, initargs=(work,))
    try:
        with _interrupts_held():
            results = pool.map(_do, cases, chunksize=CHUNK)
        yield from results
    finally:
        pool.shutdown(cancel_futures=True)  # of work that nobody waits for, only what is begun is finished


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Ctrl-C waits meanwhile. A process that is started meanwhile never hears of it: the one that waits ends it."""
    hold = getattr(signal, "pthread_sigmask", None)
    if hold is None:
        yield  # on Windows, where `_begin` must do
        return
    before = hold(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        hold(signal.SIG_SETMASK, before)


_work: Callable  # of a process that works for another


def _begin(work: Callable) -> None:
    global _work
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _do(case):
    return _work(case)
