# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one kind of error a user of the test bed sees."""

import sys


class Failure(Exception):
    """Something the caller can act on: what went wrong, what to do, and where the log is."""

    def __init__(self, what, todo="", log=None):
        super().__init__(what)
        self.what = what
        self.todo = todo
        self.log = log

    def report(self, program):
        print(f"{program}: {self.what}", file=sys.stderr)
        if self.todo:
            print(f"  what to do: {self.todo}", file=sys.stderr)
        if self.log:
            print(f"  log: {self.log}", file=sys.stderr)
            for line in last_lines(self.log, 8):
                print(f"    {line}", file=sys.stderr)


def last_lines(path, count):
    """The end of a log, or nothing when it cannot be read. Reads at most 64 KiB."""
    try:
        with open(path, "rb") as log:
            log.seek(0, 2)
            log.seek(max(0, log.tell() - 65536))
            text = log.read().decode("utf-8", "replace")
    except OSError:
        return []
    return text.splitlines()[-count:]


def run_program(program, main):
    """Runs main() and turns its outcome into an exit code: 0 done, 1 failed, 130 interrupted."""
    try:
        return main() or 0
    except Failure as failure:
        failure.report(program)
        return 1
    except KeyboardInterrupt:
        print(f"{program}: interrupted", file=sys.stderr)
        return 130
    except BrokenPipeError:
        return 1
