# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts and ends long-running programs, and never mistakes another process for one of them.

A process is known by pid and start time (pids are reused). Besides the record on disk each one carries
a mark in its environment, so that even one started an instant before this script was killed is found.
"""

import os
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from .failure import Failure

MARK = "PULPIT_TESTBED_DIR"


@dataclass(frozen=True)
class Process:
    pid: int
    start_time: int

    def alive(self):
        return start_time_of(self.pid) == self.start_time

    def signal_group(self, number):
        if not self.alive():
            return
        try:
            os.killpg(self.pid, number)
        except ProcessLookupError:
            pass


def start_time_of(pid):
    """Clock ticks since boot, or None for a process that is gone or only a zombie."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    fields = stat[stat.rindex(")") + 2:].split()
    return None if fields[0] in "ZX" else int(fields[19])


def reap():
    """Collects ended children of this very process, so that they do not stay as zombies."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


class Ledger:
    """The processes of one folder. mark is the folder's absolute path."""

    def __init__(self, run_folder, mark):
        self.folder = Path(run_folder)
        self.mark = str(mark)

    def start(self, name, command, environment, folder, log):
        """Starts command in its own session with its output appended to log. Returns the Process."""
        environment = dict(environment, **{MARK: self.mark})
        with open(log, "ab") as out:
            child = subprocess.Popen(command, env=environment, cwd=folder, stdin=subprocess.DEVNULL,
                                     stdout=out, stderr=subprocess.STDOUT, start_new_session=True)
        started = start_time_of(child.pid)
        child.returncode = 0  # Not ours to wait for: it outlives this script on purpose.
        if started is None:
            raise Failure(f"{name} ended at once", "see its log", log)
        process = Process(child.pid, started)
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / f"{name}.pid").write_text(f"{process.pid} {process.start_time}\n", encoding="utf-8")
        return process

    def find(self, name):
        """The live process of that name, or None."""
        try:
            pid, started = (self.folder / f"{name}.pid").read_text(encoding="utf-8").split()
            process = Process(int(pid), int(started))
        except (OSError, ValueError):
            return None
        return process if process.alive() else None

    def stop(self, names, patience):
        """TERM to the named processes, KILL to the whole groups of those left after patience seconds."""
        targets = [process for process in (self.find(name) for name in names) if process]
        for process in targets:
            try:
                os.kill(process.pid, signal.SIGTERM)
            except ProcessLookupError:
                pass
        wait_until_gone(targets, patience)
        # A group can outlive its leader (a task's forked child), so the group is swept either way.
        for process in targets:
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                pass
        wait_until_gone(targets, 5)
        for name in names:
            (self.folder / f"{name}.pid").unlink(missing_ok=True)

    def strays(self):
        """Every live process that carries this folder's mark, recorded or not."""
        wanted = f"{MARK}={self.mark}".encode()
        found = []
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit() or int(entry.name) == os.getpid():
                continue
            try:
                environment = (entry / "environ").read_bytes().split(b"\0")
            except OSError:
                continue
            started = start_time_of(int(entry.name))
            if wanted in environment and started is not None:
                found.append(Process(int(entry.name), started))
        return found

    def sweep(self, spare=()):
        """Ends what the record does not know: leftovers of a script that was killed."""
        spared = {process.pid for process in spare if process}
        left = [process for process in self.strays() if process.pid not in spared]
        for process in left:
            if process.alive():
                os.kill(process.pid, signal.SIGKILL)
        wait_until_gone(left, 5)
        return len(left)


def wait_until_gone(processes, patience):
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        reap()
        if not any(process.alive() for process in processes):
            return True
        time.sleep(0.05)
    return False
