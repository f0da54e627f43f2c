"""The code of a case has nothing to hold on to while the tests run it."""

from __future__ import annotations

import os
import re
import socket
import threading

import pytest

from tests.execution.sandbox import ENVIRONMENT, Limits, problems, run

QUICK = Limits(seconds=20, memory=300_000_000, output=10_000)


@pytest.fixture
def write(tmp_path):
    def write(code: str):
        path = tmp_path / "execute.py"
        path.write_text(code, "utf-8")
        return path

    return write


def said(path, limits: Limits = QUICK) -> list[str]:
    return [str(each) for each in problems(path, "execute.py", limits)]


def test_code_that_prints_what_it_says_has_no_problem(write):
    assert said(write("print(1)\n#> 1\nif True:\n    print('two')\n    #> two\n")) == []


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("print(1)\n#> 2\n", "execute.py:2:1: the code must print '2', as its page shows: '1'"),
        ("print(1)\nprint(2)\n#> 1\n", "execute.py:3:1: the code must print 'nothing more', as its page shows: '2'"),
        ("print(1)\n#> 1\n#> 2\n", "execute.py:3:1: the code must print '2', as its page shows: 'nothing more'"),
        ("x = 1\n", "execute.py:1:1: the code must print something, and say after #> what"),
        ("print(1)\n", "execute.py:1:1: the code must print something, and say after #> what"),
        ("raise SystemExit\n#> 1\n", "execute.py:1:1: the code must print something, and say after #> what"),
        ("x = 1\nx / 0\n#> 1", "execute.py:2:1: the code must end without an error: ZeroDivisionError: division by zero"),
        ("def f(:\n", "execute.py:1:1: the code must end without an error: SyntaxError: invalid syntax"),
        ("input()\n", "execute.py:1:1: the code must end without an error: EOFError: EOF when reading a line"),
    ],
)  # fmt: skip
def test_code_that_does_otherwise_is_told_where(write, code, line):
    assert said(write(code)) == [line]


@pytest.mark.parametrize("code", ["while True: pass", "import time; time.sleep(99)"])
def test_code_that_does_not_end_is_ended(write, code):
    assert said(write(code), Limits(seconds=1)) == ["execute.py:1:1: the code must end within 1 seconds"]


def test_code_that_prints_without_end_is_ended(write):
    assert said(write("while True: print('x' * 1000)")) == ["execute.py:1:1: the code must print at most 10,000 bytes"]


def test_code_that_takes_all_memory_is_ended(write):
    assert said(write("x = bytearray(10**9)")) == ["execute.py:1:1: the code must end without an error: MemoryError"]


def test_code_finds_nothing_of_ours_in_its_environment_or_folder(write, monkeypatch):
    monkeypatch.setenv("GITHUB_TOKEN", "secret")
    ran = run(write("import os; print(sorted(os.environ), os.listdir('.'), os.listdir(os.environ['HOME']))"), QUICK)
    assert ran.output.strip() == f"{sorted({*ENVIRONMENT, 'HOME', 'TMPDIR'})} [] []"


def test_code_reaches_no_server_not_even_on_this_machine(write):
    reached = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=lambda: (server.accept(), reached.set()), daemon=True).start()
        port = server.getsockname()[1]
        (line,) = said(write(f"import socket\nsocket.create_connection(('127.0.0.1', {port}))\n"))
        assert re.fullmatch(r"execute\.py:2:1: the code must end without an error: PermissionError: .* socket\..*", line)
        assert not reached.wait(0.2)


@pytest.mark.parametrize(
    "code",
    [
        "import subprocess; subprocess.run(['id'])", "import os; os.system('id')", "import os; os.fork()",
        "import os; os.kill(os.getppid(), 9)", "import os; os.execv('/bin/true', ['true'])",
        "import urllib.request; urllib.request.urlopen('https://example.org')",
    ],
)  # fmt: skip
def test_code_starts_and_ends_no_other_process_and_asks_nobody(write, code):
    (line,) = said(write(code))
    assert "PermissionError: the code of a case may not do this: " in line or "urlopen error" in line


def test_code_writes_in_its_own_folder_only(write, tmp_path):
    target = tmp_path / "out"
    (line,) = said(write(f"open({str(target)!r}, 'w')"))
    assert line.endswith("PermissionError: the code of a case may write in its own folder only: open")
    (line,) = said(write(f"import os\nos.open({str(target)!r}, os.O_CREAT | os.O_WRONLY)"))
    assert line.startswith("execute.py:2:1: ") and not target.exists()
    before = set(os.listdir(tmp_path))
    assert said(write("open('mine', 'w').write('x')\nprint(open('mine').read())\n#> x")) == []
    assert set(os.listdir(tmp_path)) == before


def test_a_file_that_grows_without_end_stops(write):
    (line,) = said(write("with open('mine', 'w') as file:\n    while True: file.write('x' * 1000)"))
    assert "OSError: [Errno 27]" in line
