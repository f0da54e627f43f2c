"""Code that would keep the tests busy, tell nothing, or reach for what is not its own."""

from tests.hostile.attack import Attack, Change, edit


def instead(code: str) -> Change:
    """Put code where execute.py prints its result."""
    return edit("execute.py", 'print(f"{extra:.0f} loaves")', code)


ATTACKS = [
    Attack("code that never ends", instead("while True: pass")),
    Attack("code that sleeps", instead("import time; time.sleep(9999)")),
    Attack("code that prints without end", instead("while True: print('x' * 1000)")),
    Attack("code that complains without end", instead("import sys\nwhile True: print('x' * 1000, file=sys.stderr)")),
    Attack("code that ends well and says nothing", instead("raise SystemExit")),
    Attack("code that ends at once", instead("import os; os._exit(0)")),
    Attack("code that prints something else", instead("print('41 loaves')")),
    Attack("code that prints more at its end", instead("import atexit; print('40 loaves'); atexit.register(print, 'x')")),
    Attack("code that fails", instead("1 / 0")),
    Attack("code that takes all memory", instead("x = bytearray(10**10)")),
    Attack("code that writes a file without end", instead("file = open('x', 'w')\nwhile True: file.write('x' * 10_000)")),
    Attack("code that reads a secret from the environment", instead("import os; print(os.environ['GITHUB_TOKEN'])")),
    Attack("code that waits for an answer", instead("input()")),
    Attack("code that asks a server", instead("import socket; socket.create_connection(('example.org', 443))")),
    Attack("code that runs a program", instead("import subprocess; subprocess.run(['id'])")),
    Attack("code that runs a shell", instead("import os; os.system('id')")),
    Attack("code that multiplies", instead("import os\nwhile True: os.fork()")),
    Attack("code that ends the tests", instead("import os; os.kill(os.getppid(), 9)")),
    Attack("code that writes over a page", instead("open('../../docs/index.md', 'w')")),
    Attack("code that removes a file", instead("import os; os.remove('/tmp/case')")),
]
