# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says what happens and how long it took, on standard error, so that output stays usable in scripts."""

import contextlib
import sys
import time


def say(text):
    print(text, file=sys.stderr, flush=True)


@contextlib.contextmanager
def step(name):
    started = time.monotonic()
    yield
    say(f"  {name}: {time.monotonic() - started:.1f} s")
