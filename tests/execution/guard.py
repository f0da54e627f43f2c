"""Runs one program of a case with the doors closed: no network, no other process, no file outside its folder.

    python guard.py PROGRAM

This is the inner of two walls: the outer is what `sandbox.py` asks of the operating system.
"""

import os
import runpy
import sys

_CLOSED = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.kill", "os.startfile",
    "pty.", "ftplib.", "smtplib.", "urllib.Request", "http.client.", "webbrowser.", "sqlite3.connect",
)  # fmt: skip
_WRITING = ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "shutil.")
_READ_ONLY = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_DIRECTORY", 0)


def _watch(event: str, arguments: tuple) -> None:
    if event == "socket.gethostname" or event == "socket.__new__" and _is_import():
        return
    if event.startswith(_CLOSED):
        raise PermissionError(f"the code of a case may not do this: {event}")
    if event == "open" and isinstance(arguments[0], str | bytes) and _writes(arguments[1], arguments[2]):
        _stay_inside(event, arguments[0])
    elif event.startswith(_WRITING):
        for path in arguments:
            if isinstance(path, str | bytes):
                _stay_inside(event, path)


def _is_import() -> bool:
    """Whether a module asks while it is loaded, as some do to see what the machine can."""
    frame = sys._getframe(2)
    while frame:
        if frame.f_code.co_filename == "<frozen importlib._bootstrap>":
            return True
        frame = frame.f_back
    return False


def _writes(mode: str | None, flags: int) -> bool:
    return bool(set(mode or "") & set("wax+")) or mode is None and bool(flags & ~_READ_ONLY)


def _stay_inside(event: str, path: str | bytes) -> None:
    target = os.path.realpath(os.fsdecode(path))
    if target != os.devnull and not target.startswith(_FOLDER + os.sep):
        raise PermissionError(f"the code of a case may write in its own folder only: {event}")


if __name__ == "__main__":
    _FOLDER = os.path.realpath(os.getcwd())
    _program = sys.argv.pop(1)
    sys.argv[0] = _program
    sys.addaudithook(_watch)
    runpy.run_path(_program, run_name="__main__")
