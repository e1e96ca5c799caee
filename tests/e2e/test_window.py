# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window on the real pair: prepares servers with something to see and runs tests/app/tst_window.cpp on them."""

import subprocess
import unittest

from fleet import Fleet
from test_fleet import prepare

PATIENCE = 240


class TestWindow(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.fleet: Fleet = globals()["FLEET"]("window")
        program = cls.fleet.build / "bin" / "tests" / "tst_window"
        if not program.exists():
            raise unittest.SkipTest("built without the console")
        cls.program = program
        cls.upstreams = prepare(cls.fleet)
        for server in ("primary", "secondary"):
            cls.fleet.sync(server)
        # A second version on the primary that the secondary does not have yet, and a sync that fails.
        cls.upstreams.add("file", "firmware", "gpu", "5.5")
        cls.upstreams.remove("file", "firmware", "nic")
        cls.upstreams.set_fault("/rpm/alma-9-baseos/repodata/", "404")
        cls.fleet.sync("primary", expect=(1,))

    @classmethod
    def tearDownClass(cls):
        cls.upstreams.clear_faults()
        cls.fleet.remove_all()

    def test_01_a_day_of_an_operator(self):
        fleet = self.fleet
        environment = {**fleet.environment, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "TZ": "UTC",
                       "XDG_CONFIG_HOME": str(fleet.work / "config"), "XDG_RUNTIME_DIR": str(fleet.work),
                       "PULPIT_WINDOW_DATABASE": fleet.database, "PULPIT_WINDOW_INI": str(fleet.ini), "PULPIT_WINDOW_USER": fleet.user,
                       "PULPIT_WINDOW_PRIMARY": fleet.name["primary"], "PULPIT_WINDOW_SECONDARY": fleet.name["secondary"]}
        done = subprocess.run([str(self.program)], env=environment, capture_output=True, text=True, timeout=PATIENCE, stdin=subprocess.DEVNULL,
                              check=False)
        (fleet.work / "window.log").write_text(done.stdout + done.stderr, encoding="utf-8")
        said = "\n".join(line for line in done.stdout.splitlines() if not line.startswith(("PASS", "QWARN")))
        self.assertEqual(done.returncode, 0, said[-6000:])
        self.assertIn(" 0 skipped", done.stdout)
        self.assertNotIn(fleet.password, done.stdout + done.stderr)
