# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job: four types from upstream to primary to secondary, to real clients, and by schedule."""

import datetime
import shutil
import subprocess
import unittest
import urllib.error
import urllib.request

from fleet import CHECKOUT, end, until

from pulptestbed.upstreams import Upstreams

REPOSITORIES = {
    "e2e-alma-9-baseos": ("rpm", "alma-9-baseos", "", {}),
    "e2e-debian-12": ("deb", "debian-12", "", {"distributions": "bookworm bookworm-updates"}),
    "e2e-firmware": ("file", "firmware", "PULP_MANIFEST", {}),
    "e2e-pypi-tools": ("python", "pypi-tools", "", {"includes": ["pulpit-hello", "pulpit-cli"], "prereleases": True}),
}
CLIENTS = CHECKOUT / "tests" / "testbed" / "clients"
ON_TIME_SECONDS = 10


def fetch(url):
    with urllib.request.urlopen(url, timeout=30) as answer:
        return answer.read()


def index_paths(name, plugin):
    base = f"/pulp/content/e2e/{name}/"
    return {"rpm": [base + "repodata/repomd.xml"], "file": [base + "PULP_MANIFEST"],
            "deb": [f"{base}dists/{suite}/Release" for suite in ("bookworm", "bookworm-updates")]}.get(plugin, [])


def prepare(fleet):
    """Upstreams that serve, servers without leftovers, the four repositories on the primary, a configuration in force."""
    upstreams = Upstreams(fleet.pair.layout.dir)
    # What an earlier run changed is made anew.
    shutil.rmtree(upstreams.www, ignore_errors=True)
    upstreams.catalogue_file.unlink(missing_ok=True)
    upstreams.up()
    upstreams.clear_faults()
    fleet.remove_all()
    for name, (plugin, source, tail, fields) in REPOSITORIES.items():
        fleet.create_on_primary(plugin, name, upstreams.url(plugin, source) + tail, **fields)
    fleet.write_configuration()
    fleet.ctl("config", "apply")
    return upstreams


class TestMainJob(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.fleet = globals()["FLEET"]("fleet")
        cls.upstreams = prepare(cls.fleet)

    def test_01_first_sync_of_all_four_types(self):
        for server in ("primary", "secondary"):
            job = self.fleet.sync(server)
            self.assertEqual(job["state"], "completed", job)
            children = self.fleet.children(job)
            self.assertEqual(sorted(children), sorted(REPOSITORIES))
            for child in children.values():
                self.assertEqual(child["state"], "completed", child)
                self.assertTrue(child["outcome"]["changed"], child)

    def test_02_secondary_serves_what_the_primary_serves(self):
        for repository in self.fleet.ctl("repo", "verify", self.fleet.name["secondary"]):
            self.assertEqual(repository["verification"]["agreement"], "same", repository)
        for name, (plugin, *_) in REPOSITORIES.items():
            for path in index_paths(name, plugin):
                self.assertEqual(fetch(self.fleet.content["primary"] + path), fetch(self.fleet.content["secondary"] + path), path)

    def client(self, program, *arguments):
        done = subprocess.run([str(CLIENTS / program), *arguments], capture_output=True, text=True, timeout=240, check=False)
        self.assertEqual(done.returncode, 0, f"{program} {arguments}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")

    def test_03_apt_installs_from_the_secondary(self):
        self.client("install-with-apt", f"{self.fleet.content['secondary']}/pulp/content/e2e/e2e-debian-12/", "bookworm", "main", "pulpit-hello")

    def test_03_dnf_installs_from_the_secondary(self):
        self.client("install-with-dnf", f"{self.fleet.content['secondary']}/pulp/content/e2e/e2e-alma-9-baseos/", "pulpit-hello")

    def test_03_pip_installs_from_the_secondary(self):
        self.client("install-with-pip", f"{self.fleet.url['secondary']}/pypi/e2e/e2e-pypi-tools/simple/", "pulpit-hello")

    def test_03_files_of_the_secondary_have_their_checksums(self):
        self.client("check-with-curl", f"{self.fleet.content['secondary']}/pulp/content/e2e/e2e-firmware/")

    def test_04_unchanged_sync_changes_nothing(self):
        before = {name: len(self.fleet.versions("secondary", name)) for name in REPOSITORIES}
        job = self.fleet.sync("secondary")
        self.assertEqual(job["state"], "completed", job)
        for child in self.fleet.children(job).values():
            self.assertFalse(child["outcome"]["changed"], child)
        self.assertEqual(before, {name: len(self.fleet.versions("secondary", name)) for name in REPOSITORIES})

    def served(self, name):
        try:
            return fetch(self.fleet.content["secondary"] + index_paths(name, REPOSITORIES[name][0])[0])
        except urllib.error.HTTPError as error:
            return str(error.code).encode()

    def test_05_changes_reach_the_secondary_by_schedule_on_time(self):
        old = {name: self.served(name) for name in ("e2e-firmware", "e2e-alma-9-baseos")}
        self.upstreams.add("file", "firmware", "gpu", "5.5")
        self.upstreams.remove("file", "firmware", "nic")
        self.upstreams.add("rpm", "alma-9-baseos", "pulpit-new", "1.0")
        self.upstreams.remove("rpm", "alma-9-baseos", "pulpit-tools")
        self.fleet.write_configuration(schedule="* * * * *")
        self.fleet.ctl("config", "apply")
        engine = self.fleet.start("engine", "run")
        try:
            until(lambda: all(self.served(name) != old[name] for name in old), 200, "the change on the secondary")
        finally:
            end(engine)
            self.fleet.write_configuration()
            self.fleet.ctl("config", "apply")
        manifest = self.served("e2e-firmware").decode()
        self.assertIn("gpu", manifest)
        self.assertNotIn("nic", manifest)
        scheduled = [job for job in self.fleet.ctl("job", "list", "--limit", "200") if job["started_by"] == "schedule"]
        self.assertTrue(scheduled)
        for job in scheduled:
            queued = datetime.datetime.fromisoformat(job["queued"].replace("Z", "+00:00"))
            self.assertLessEqual(queued.second, ON_TIME_SECONDS, f"queued {job['queued']}, due at the full minute")

    def test_06_reports_are_written(self):
        for kind in ("html", "csv"):
            target = self.fleet.work / f"health.{kind}"
            self.fleet.ctl("report", "health", "--format", kind, "--output", str(target))
            text = target.read_text(encoding="utf-8")
            for name in REPOSITORIES:
                self.assertIn(name, text)
            self.assertNotIn(self.fleet.password, text)

    def test_07_the_password_is_nowhere_in_the_database(self):
        for file in self.fleet.work.glob("pulpit.db*"):
            self.assertNotIn(self.fleet.password.encode(), file.read_bytes(), file)
