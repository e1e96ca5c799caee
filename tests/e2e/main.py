#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the end-to-end tests in their order and prints a line for each. Usage: main.py BUILD-DIR PAIR-DIR [name part...]"""

import faulthandler
import sys
import time
import traceback
import unittest

import test_broken
import test_findings
import test_fleet
import test_killed
import test_operations
import test_rights
import test_snapshots
import test_tls
import test_window
from fleet import Fleet

PATIENCE = 40 * 60


class OneLine(unittest.TestResult):
    """A line a test, at once, and the reason below a failure."""

    began = time.monotonic()  # also of what fails before its first test

    def startTest(self, test):
        super().startTest(test)
        self.began = time.monotonic()

    def line(self, word, test, why=""):
        print(f"{word:7} {test.id()} ({time.monotonic() - self.began:.0f} s){why}", flush=True)

    def addSuccess(self, test):
        self.line("ok", test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.line("FAILED", test)
        print("    " + "".join(traceback.format_exception(*err)).replace("\n", "\n    "), flush=True)

    addError = addFailure

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.line("skipped", test, f": {reason}")


def main():
    build, pair, *names = sys.argv[1:]
    faulthandler.dump_traceback_later(PATIENCE, exit=True)
    suite = unittest.TestSuite()
    for module in (test_fleet, test_operations, test_snapshots, test_rights, test_tls, test_window, test_broken, test_killed, test_findings):
        module.FLEET = lambda work: Fleet(build, pair, f"{build}/e2e/{work}")
        for test in unittest.defaultTestLoader.loadTestsFromModule(module):
            for case in test:
                if not names or any(name in case.id() for name in names):
                    suite.addTest(case)
    result = OneLine()
    suite.run(result)
    bad = len(result.failures) + len(result.errors)
    print(f"e2e: {result.testsRun - bad - len(result.skipped)} passed, {bad} failed, {len(result.skipped)} skipped", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
