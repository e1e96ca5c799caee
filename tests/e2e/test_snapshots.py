# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Snapshots and releases on real servers: exact copies of four types, switched to and back, and versions that stay unseen."""

import unittest
import urllib.error

from test_fleet import REPOSITORIES, fetch, index_paths, prepare

SNAPSHOT = "snap-e2e-1-"
CONTENT = {"rpm": ("rpm/packages", "rpm.package", "pkgId"), "deb": ("deb/packages", "deb.package", "sha256"),
           "file": ("file/files", "file.file", "relative_path"), "python": ("python/packages", "python.python", "filename")}


class TestSnapshots(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.fleet = globals()["FLEET"]("snapshots")
        cls.upstreams = prepare(cls.fleet)
        for server in ("primary", "secondary"):
            job = cls.fleet.sync(server)
            assert job["state"] == "completed", job

    def run_operation(self, *arguments):
        done = self.fleet.ctl(*arguments, "--yes")
        self.assertEqual((done["job"] or {}).get("state"), "completed", done)
        self.assertTrue(done["proof"]["holds"], done["proof"])
        return done

    def again(self, *arguments):
        """Planning again gives nothing."""
        plan = self.fleet.ctl(*arguments, "--plan")["plan"]
        self.assertEqual(plan["totals"]["changes"], 0, plan)

    def packages(self, server, name):
        """What a repository has in its latest version, asked without Pulpit."""
        plugin = next(kind for own, (kind, *_) in REPOSITORIES.items() if name.endswith(own))
        path, _, key = CONTENT[plugin]
        api = self.fleet.api[server]
        version = api.first("repositories/", name=name)["latest_version_href"]
        return sorted(row[key] for row in api.list(f"content/{path}/", repository_version=version, fields=key))

    def served(self, server, path):
        try:
            return fetch(self.fleet.content[server] + path)
        except urllib.error.HTTPError as error:
            return str(error.code).encode()

    def paths(self):
        return [path for name, (plugin, *_) in REPOSITORIES.items() for path in index_paths(name, plugin)]

    def test_01_snapshot_is_an_exact_copy_of_all_four_types(self):
        create = ("snapshot", "create", self.fleet.name["primary"], "e2e-1", "--include", "^e2e-")
        done = self.run_operation(*create)
        self.assertEqual(len(done["proof"]["lines"]), len(REPOSITORIES))
        self.assertLessEqual(done["plan"]["totals"]["requests"], 4 * len(REPOSITORIES))
        for name, (plugin, *_) in REPOSITORIES.items():
            copy = self.packages("primary", SNAPSHOT + name)
            self.assertTrue(copy, name)
            self.assertEqual(copy, self.packages("primary", name))
            for path in index_paths(SNAPSHOT + name, plugin):
                self.assertNotIn(self.served("primary", path), (b"403", b"404"), path)
        self.again(*create)

    def test_02_reuse_takes_away_what_is_gone(self):
        self.upstreams.add("file", "firmware", "gpu", "5.5")
        self.upstreams.remove("file", "firmware", "nic")
        self.fleet.sync("primary")
        self.assertNotEqual(self.packages("primary", SNAPSHOT + "e2e-firmware"), self.packages("primary", "e2e-firmware"))
        comparison = self.fleet.ctl("snapshot", "compare", self.fleet.name["primary"], "e2e-1")
        states = {one["repository"]: one["state"] for one in comparison["repositories"]}
        self.assertEqual(states["e2e-firmware"], "different", comparison)
        self.assertEqual(states["e2e-alma-9-baseos"], "same", comparison)
        refused = self.fleet.ctl("snapshot", "create", self.fleet.name["primary"], "e2e-1", "--include", "^e2e-", "--plan", expect=(1,))
        self.assertIsNone(refused)
        self.run_operation("snapshot", "create", self.fleet.name["primary"], "e2e-1", "--include", "^e2e-", "--reuse")
        self.assertEqual(self.packages("primary", SNAPSHOT + "e2e-firmware"), self.packages("primary", "e2e-firmware"))

    def test_03_switch_and_back(self):
        self.upstreams.add("file", "firmware", "dsp", "1.0")
        self.fleet.sync("primary")
        path = index_paths("e2e-firmware", "file")[0]
        newest = self.served("primary", path)
        server = self.fleet.name["primary"]
        self.run_operation("snapshot", "switch", "e2e-1", server)
        snapshot = self.served("primary", index_paths(SNAPSHOT + "e2e-firmware", "file")[0])
        self.assertEqual(self.served("primary", path), snapshot)
        self.assertNotEqual(snapshot, newest)
        self.again("snapshot", "switch", "e2e-1", server)
        kept = self.fleet.ctl("snapshot", "expire", server, "--keep", "0", "--plan")["plan"]
        self.assertEqual(kept["totals"]["changes"], 0, kept)
        self.run_operation("snapshot", "back", server)
        self.assertEqual(self.served("primary", path), newest)
        self.again("snapshot", "back", server)

    def test_04_release_is_unseen_until_it_is_switched(self):
        server = self.fleet.name["secondary"]
        self.fleet.sync("secondary")
        before = [self.served("secondary", path) for path in self.paths()]
        self.run_operation("release", "prepare", server, "--include", "^e2e-")
        self.again("release", "prepare", server, "--include", "^e2e-")
        self.upstreams.add("rpm", "alma-9-baseos", "pulpit-new", "1.0")
        self.upstreams.add("file", "firmware", "npu", "2.0")
        self.fleet.sync("primary")
        self.fleet.sync("secondary")
        self.assertEqual(self.packages("secondary", "e2e-firmware"), self.packages("primary", "e2e-firmware"))
        self.assertEqual([self.served("secondary", path) for path in self.paths()], before)
        self.run_operation("release", "switch", server, "--include", "^e2e-")
        for name in ("e2e-firmware", "e2e-alma-9-baseos"):
            path = index_paths(name, REPOSITORIES[name][0])[0]
            self.assertEqual(self.served("secondary", path), self.served("primary", path))
        self.run_operation("release", "back", server)
        self.assertEqual([self.served("secondary", path) for path in self.paths()], before)

    def test_05_expired_snapshots_are_gone(self):
        self.run_operation("snapshot", "expire", self.fleet.name["primary"], "--prefix", "e2e-", "--keep", "0")
        for kind in ("repositories", "distributions"):
            self.assertEqual(self.fleet.api["primary"].list(f"{kind}/", name__startswith=SNAPSHOT), [])
        self.assertEqual(self.fleet.ctl("snapshot", "list"), [])
