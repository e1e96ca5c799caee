# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Upstreams that break, a Python index that empties repositories, a worker that dies: told truthfully, harming nobody else."""

import threading
import unittest

from fleet import until
from test_fleet import REPOSITORIES, prepare


class TestBroken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.fleet = globals()["FLEET"]("broken")
        cls.upstreams = prepare(cls.fleet)
        cls.fleet.sync("primary")
        cls.fleet.sync("secondary")

    def tearDown(self):
        self.upstreams.clear_faults()

    def failed_child(self, prefix, fault, name):
        """Syncs the primary with a fault; everything but \a name must complete. Gives the failed child."""
        self.upstreams.set_fault(prefix, fault)
        job = self.fleet.sync("primary", expect=(1,))
        self.assertEqual(job["state"], "failed", job)
        children = self.fleet.children(job)
        for other, child in children.items():
            if other != name:
                self.assertEqual(child["state"], "completed", child)
        child = children[name]
        self.assertEqual(child["state"], "failed", child)
        self.assertTrue(child["failure"]["pulp_text"], child)
        self.assertTrue(child["failure"]["advice"], child)
        self.assertIn("1 failed", job["summary"])
        return child

    def test_01_not_found(self):
        child = self.failed_child("/rpm/alma-9-baseos/repodata/", "404", "e2e-alma-9-baseos")
        self.assertEqual(child["failure"]["class"], "not_found_upstream", child)
        self.assertIn("404", child["failure"]["pulp_text"])

    def test_02_bad_checksum(self):
        self.upstreams.add("file", "firmware", "fresh", "1.0")
        child = self.failed_child("/file/firmware/fresh", "corrupt", "e2e-firmware")
        self.assertEqual(child["failure"]["class"], "checksum", child)

    def test_03_timeout(self):
        child = self.failed_child("/deb/debian-12/dists/", "hang", "e2e-debian-12")
        self.assertEqual(child["failure"]["class"], "timeout", child)

    def test_04_all_is_well_again_afterwards(self):
        job = self.fleet.sync("primary")
        self.assertEqual(job["state"], "completed", job)

    def python_packages(self, server):
        api = self.fleet.api[server]
        repo = api.first("repositories/", name="e2e-pypi-tools")
        return len(api.list("content/python/packages/", repository_version=repo["latest_version_href"], fields="filename"))

    def test_05_a_python_upstream_that_answers_500_cannot_empty_the_repository(self):
        before = self.python_packages("primary")
        self.assertGreater(before, 0)
        self.upstreams.set_fault("/python/pypi-tools/pypi/", "500")
        job = self.fleet.sync("primary", expect=(1,))
        child = self.fleet.children(job)["e2e-pypi-tools"]
        self.assertEqual(child["state"], "failed", child)
        self.assertIn(child["failure"]["class"], ("mass_removal", "silent_failure"), child)
        self.assertEqual(self.python_packages("primary"), before)
        self.fleet.sync("secondary")
        self.assertEqual(self.python_packages("secondary"), before)

    def test_06_a_worker_killed_in_a_sync(self):
        self.upstreams.set_fault("/rpm/alma-9-baseos/", "delay:4")
        result = {}
        thread = threading.Thread(target=lambda: result.update(job=self.fleet.sync("primary", expect=(0, 1))))
        thread.start()
        api = self.fleet.api["primary"]
        until(lambda: [task for task in api.list("tasks/", state="running", fields="name") if "rpm" in task["name"]], 40, "the rpm sync runs")
        self.addCleanup(self.fleet.start_over)
        self.fleet.kill_busy_worker("primary")
        self.upstreams.clear_faults()
        self.fleet.pair.up()
        thread.join(200)
        self.assertFalse(thread.is_alive(), "the sync did not end after the worker was killed")
        # Whichever repository the killed worker was at, it alone has failed.
        children = self.fleet.children(result["job"])
        self.assertEqual(sorted(children), sorted(REPOSITORIES))
        failed = [child for child in children.values() if child["state"] != "completed"]
        self.assertEqual([child["failure"]["class"] for child in failed], ["worker_lost"], failed)
