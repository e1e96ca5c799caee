# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The virtual environment that both servers run from: made once per frozen set, then reused."""

import os
import shutil
import subprocess
import sys

from .failure import Failure
from .layout import REQUIREMENTS, cache_root, file_lock, versions_key
from .progress import say, step

# The one package of the set that is published as sources only (plain Python, needs no compiler).
SOURCE_ONLY = "drf-access-policy"


def python_program():
    """The distribution's Python where there is one: the frozen set belongs to its version."""
    return "/usr/bin/python3" if os.access("/usr/bin/python3", os.X_OK) else sys.executable


def environment_folder():
    return cache_root() / f"venv-{versions_key()}"


def ensure_environment():
    """Returns the folder of a complete environment. One made by an interrupted run is made anew."""
    folder = environment_folder()
    complete = folder / ".complete"
    if complete.exists():
        return folder
    with file_lock(cache_root() / ".venv.lock"):
        if complete.exists():
            return folder
        if folder.exists():
            say("  removing a half-made Python environment")
            shutil.rmtree(folder)
        with step("Python environment with the Pulp servers"):
            build(folder)
        complete.touch()
        remove_older(folder)
    return folder


def build(folder):
    log = cache_root() / "pip.log"
    log.unlink(missing_ok=True)
    run([python_program(), "-m", "venv", str(folder)], log,
        "install the Debian package python3-venv (installer/setup demo)")
    run([str(folder / "bin" / "pip"), "install", "--disable-pip-version-check", "--no-input", "--no-deps",
         "--only-binary", ":all:", "--no-binary", SOURCE_ONLY, "--requirement", str(REQUIREMENTS)], log,
        "see whether the Python package index can be reached, then run the same command again")
    run([str(folder / "bin" / "pip"), "check"], log, "the set in requirements.txt does not fit together")


def run(command, log, todo):
    with open(log, "ab") as out:
        code = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT,
                              check=False, timeout=1800).returncode
    if code != 0:
        raise Failure(f"{os.path.basename(command[0])} ended with code {code}", todo, log)


def remove_older(current):
    for other in current.parent.glob("venv-*"):
        if other != current and not in_use(other):
            shutil.rmtree(other, ignore_errors=True)


def in_use(folder):
    """Whether a running program came from that environment (another branch's servers, say)."""
    prefix = f"{folder}/".encode()
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open(f"/proc/{name}/cmdline", "rb") as file:
                    if prefix in file.read():
                        return True
            except OSError:
                continue
    return False
