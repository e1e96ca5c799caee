# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Findings provoked on real servers: each appears with its evidence, and goes when it is mended."""

import subprocess
import threading
import unittest

from fleet import until
from test_fleet import prepare


class TestFindings(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.fleet = globals()["FLEET"]("findings")
        cls.upstreams = prepare(cls.fleet)
        cls.fleet.sync("primary")
        cls.fleet.sync("secondary")

    def tearDown(self):
        self.upstreams.clear_faults()

    def findings(self, rule, server="primary"):
        rows = self.fleet.ctl("finding", "list", "--server", self.fleet.name[server])
        return {row["id"].removeprefix(f"{rule}/{self.fleet.name[server]}").strip("/"): row for row in rows if row["rule"] == rule}

    def look(self, server="primary"):
        return self.fleet.ctl("server", "status", self.fleet.name[server])

    def test_01_a_failed_sync(self):
        self.assertEqual(self.findings("failed-sync"), {})
        self.upstreams.set_fault("/rpm/alma-9-baseos/repodata/", "404")
        self.fleet.sync("primary", expect=(1,))
        finding = self.findings("failed-sync")["e2e-alma-9-baseos"]
        self.assertEqual(finding["severity"], "error")
        self.assertIn("not found upstream", finding["why"])
        self.assertIn("404", finding["why"])
        self.assertTrue(finding["advice"])
        self.upstreams.clear_faults()
        self.fleet.sync("primary")
        self.assertEqual(self.findings("failed-sync"), {})

    def test_02_a_secondary_that_is_behind(self):
        self.upstreams.add("file", "firmware", "newer", "1.0")
        self.fleet.sync("primary")
        self.fleet.ctl("repo", "verify", self.fleet.name["secondary"], "e2e-firmware", expect=(0, 1))
        finding = self.findings("secondary-behind", "secondary")["e2e-firmware"]
        self.assertIn("by content", finding["why"])
        self.fleet.sync("secondary")
        self.assertEqual(self.findings("secondary-behind", "secondary"), {})

    def test_03_a_version_that_nobody_published(self):
        self.look()
        self.assertEqual(self.findings("nothing-served"), {})
        api = self.fleet.api["primary"]
        repo = api.first("repositories/", name="e2e-firmware")
        units = api.list("content/file/files/", repository_version=repo["latest_version_href"], fields="pulp_href")
        api.wait(api.call("POST", f"{repo['pulp_href']}modify/", {"remove_content_units": [units[0]["pulp_href"]]}))
        self.look()
        finding = self.findings("nothing-served")["e2e-firmware"]
        self.assertIn("is the newest", finding["why"])
        served = self.fleet.repository("primary", "e2e-firmware")
        self.assertEqual(served["served"]["what"], "version")
        self.assertEqual(served["served"]["version"], served["latest_version"] - 1)
        publications = api.list("publications/file/file/", repository_version=repo["latest_version_href"], fields="pulp_created")
        self.assertEqual(served["served"]["published"][:19], publications[0]["pulp_created"][:19])
        self.fleet.sync("primary", expect=(0, 1))
        self.look()
        self.assertEqual(self.findings("nothing-served"), {})

    def test_04_objects_that_do_nothing(self):
        api = self.fleet.api["primary"]
        remote = api.call("POST", "remotes/file/file/", {"name": "e2e-forgotten", "url": "http://127.0.0.1:9/PULP_MANIFEST"})
        api.wait(api.call("POST", "distributions/file/file/", {"name": "e2e-idle", "base_path": "e2e/idle"}))
        idle = api.first("distributions/", name="e2e-idle")
        self.look()
        self.assertIn("e2e-forgotten", self.findings("orphaned-remotes")[""]["why"])
        self.assertIn("e2e-idle", self.findings("orphaned-distributions")[""]["why"])
        for href in (remote["pulp_href"], idle["pulp_href"]):
            answer = api.call("DELETE", href)
            if answer:
                api.wait(answer)
        self.look()
        self.assertNotIn("e2e-forgotten", str(self.findings("orphaned-remotes")))
        self.assertNotIn("e2e-idle", str(self.findings("orphaned-distributions")))

    def test_05_a_certificate_that_expires(self):
        folder = self.fleet.work
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "5", "-subj", "/CN=short-lived CA",
                        "-keyout", str(folder / "ca.key"), "-out", str(folder / "ca.pem")], check=True, capture_output=True)
        api = self.fleet.api["primary"]
        remote = api.first("remotes/", name="e2e-firmware")

        def set_ca(text):
            answer = api.call("PATCH", remote["pulp_href"], {"ca_cert": text})
            if answer and "task" in answer:
                api.wait(answer)

        set_ca((folder / "ca.pem").read_text(encoding="ascii"))
        self.look()
        finding = next(iter(self.findings("certificate-expiring").values()))
        self.assertEqual(finding["severity"], "warning")
        self.assertIn("short-lived CA", finding["why"])
        self.assertIn("e2e-firmware", finding["what"])
        set_ca(None)
        self.look()
        self.assertEqual(self.findings("certificate-expiring"), {})

    def test_06_a_task_that_a_dead_worker_holds(self):
        self.upstreams.set_fault("/rpm/alma-9-baseos/", "delay:4")
        thread = threading.Thread(target=lambda: self.fleet.sync("primary", expect=(0, 1)))
        thread.start()
        api = self.fleet.api["primary"]
        until(lambda: [task for task in api.list("tasks/", state="running", fields="name") if "rpm" in task["name"]], 40, "the rpm sync runs")
        self.addCleanup(self.fleet.start_over)
        self.fleet.kill_busy_worker("primary")

        def held():
            self.look()
            return self.findings("held-tasks")

        finding = until(held, 90, "the held task is found")[""]
        self.assertEqual(finding["severity"], "error")
        self.assertIn("gave no sign since", finding["why"])
        self.upstreams.clear_faults()
        self.fleet.pair.up()
        until(lambda: not held(), 120, "a new worker has cleaned up")
        thread.join(200)
        self.assertFalse(thread.is_alive())
