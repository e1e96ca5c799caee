# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real server behind https: its certificate expires in a few days, is trusted by its authority or its fingerprint, or is not."""

import unittest
from urllib.parse import urlsplit

from pulptestbed.tlsfront import Authority, TlsFront, fingerprint

DAYS = 5
DAYS_LEFT = f"expires in ({DAYS}|{DAYS - 1}) days"  # midnight may come in between


class TestTls(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.fleet = globals()["FLEET"]("tls")
        cls.authority = Authority(cls.fleet.work / "authority", "pulpit test CA")
        cls.certificate, key = cls.authority.issue("short-lived", DAYS)
        expired, expired_key = cls.authority.issue("over", -1)
        cls.other = Authority(cls.fleet.work / "other", "another CA")
        target = urlsplit(cls.fleet.url["primary"]).port
        cls.front = TlsFront(target, cls.certificate, key)
        cls.over = TlsFront(target, expired, expired_key)

    @classmethod
    def tearDownClass(cls):
        cls.front.close()
        cls.over.close()

    def apply(self, front, tls):
        """The primary alone, reached through the front. Gives the server's name."""
        name = f"127.0.0.1:{front.port}"
        lines = "".join(f"        {key}: \"{value}\"\n" for key, value in tls.items())
        trust = f"      tls:\n{lines}" if tls else ""
        self.fleet.write_configuration()
        self.fleet.config.write_text(
            f"pulp_servers:\n  {name}:\n    credentials: lab\n    repo_groups: {{}}\n    x-pulpit:\n      url: https://{name}\n{trust}"
            f"repo_groups: {{}}\ncredentials:\n  lab:\n    username: {self.fleet.user}\n    vault_service_account_mount: none\n", encoding="utf-8")
        self.fleet.ctl("config", "apply", str(self.fleet.config))
        return name

    def certificates(self, name):
        return [row for row in self.fleet.ctl("finding", "list", "--server", name) if row["rule"] == "certificate-expiring"]

    def test_01_by_its_authority(self):
        name = self.apply(self.front, {"trust": "own-ca", "ca_file": self.authority.certificate})
        shown = self.fleet.ctl("server", "status", name)
        self.assertTrue(shown["reachable"], shown)
        finding = next(row for row in self.certificates(name) if f"the certificate of {name}" in row["what"])
        self.assertEqual(finding["severity"], "warning")
        self.assertRegex(finding["what"], DAYS_LEFT)
        self.assertIn("short-lived, issued by pulpit test CA", finding["why"])
        self.assertIn(fingerprint(self.certificate)[:12], finding["why"])

    def test_02_by_its_fingerprint(self):
        name = self.apply(self.front, {"trust": "pinned", "sha256": fingerprint(self.certificate)})
        steps = {step["step"]: step for step in self.fleet.ctl("server", "test", name)}
        self.assertEqual(steps["certificate"]["state"], "ok", steps)
        self.assertTrue(self.fleet.ctl("server", "status", name)["reachable"])
        self.assertRegex(self.certificates(name)[0]["what"], DAYS_LEFT)

    def refused(self, name):
        """What is told of a server whose certificate is not trusted; nothing may have been sent to it."""
        shown = self.fleet.ctl("server", "status", name, expect=tuple(range(1, 20)))
        self.assertFalse(shown["reachable"], shown)
        steps = {step["step"]: step for step in self.fleet.ctl("server", "test", name, expect=tuple(range(1, 20)))}
        self.assertEqual(steps["certificate"]["state"], "failed", steps)
        self.assertEqual(steps.get("log in", {"state": "skipped"})["state"], "skipped", steps)
        return steps["certificate"]

    def test_03_of_nobody_it_knows(self):
        step = self.refused(self.apply(self.front, {}))
        self.assertIn("is not trusted", step["error"])
        self.assertIn("pin it", step["advice"])
        step = self.refused(self.apply(self.front, {"trust": "own-ca", "ca_file": self.other.certificate}))
        self.assertIn("is not trusted", step["error"])

    def test_04_another_than_the_pinned_one(self):
        step = self.refused(self.apply(self.front, {"trust": "pinned", "sha256": "00" * 32}))
        self.assertIn("another certificate than the pinned one", step["error"])

    def test_05_that_is_over(self):
        name = self.apply(self.over, {"trust": "own-ca", "ca_file": self.authority.certificate})
        step = self.refused(name)
        self.assertIn("is not trusted", step["error"])
        self.assertIn("renew the server's certificate", step["advice"])
        finding = next(row for row in self.certificates(name) if "has expired" in row["what"])
        self.assertEqual(finding["severity"], "error")
