"""Runs a command and writes to a file what it cost: `launch.py FILE COMMAND ...`; ends as the command does.

A program of its own, because a process is born with the peak memory of the one that starts it: this one is small.
"""

import json
import os
import sys
import time

start = time.perf_counter()
child = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
# The system's own account of this process and of all that it started and waited for.
_, status, used = os.wait4(child, 0)
wall = time.perf_counter() - start
with open(sys.argv[1], "w", encoding="utf-8") as file:
    json.dump([wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024], file)
sys.exit(os.waitstatus_to_exitcode(status) & 0xFF)
