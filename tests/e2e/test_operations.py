# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Operations on real servers: packages found, removed, banned and kept out; housekeeping; removal of repositories; definitions."""

import json
import shutil
import unittest

from test_fleet import REPOSITORIES, prepare

# One package of each repository, by the name that Pulp knows it by.
DOOMED = {
    "rpm": ("e2e-alma-9-baseos", "rpm/packages", "pulpit-tools"),
    "deb": ("e2e-debian-12", "deb/packages", "pulpit-tools"),
    "file": ("e2e-firmware", "file/files", None),
    "python": ("e2e-pypi-tools", "python/packages", "pulpit-cli"),
}


class TestOperations(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.fleet = globals()["FLEET"]("operations")
        cls.upstreams = prepare(cls.fleet)
        for server in ("primary", "secondary"):
            job = cls.fleet.sync(server)
            assert job["state"] == "completed", job

    def run_operation(self, *arguments):
        done = self.fleet.ctl(*arguments, "--yes")
        self.assertEqual((done["job"] or {}).get("state"), "completed", done)
        self.assertTrue(done["proof"]["holds"], done["proof"])
        return done

    def plan(self, *arguments):
        return self.fleet.ctl(*arguments, "--plan")["plan"]

    def names(self, server, kind):
        """The packages of a repository's latest version, asked without Pulpit."""
        repository, path, _ = DOOMED[kind]
        key = {"deb": "package", "file": "relative_path"}.get(kind, "name")
        api = self.fleet.api[server]
        version = api.first("repositories/", name=repository)["latest_version_href"]
        return sorted(row[key] for row in api.list(f"content/{path}/", repository_version=version, fields=key))

    def doomed(self, kind):
        return DOOMED[kind][2] or next(name for name in self.names("primary", kind) if name.startswith("nic"))

    def test_01_find_names_every_server_and_repository(self):
        for kind in DOOMED:
            rows = self.fleet.ctl("package", "find", self.doomed(kind), "--type", kind)["found"]
            found = {(row["server"], row["repository"]) for row in rows}
            for server in ("primary", "secondary"):
                self.assertIn((self.fleet.name[server], DOOMED[kind][0]), found, kind)

    def test_02_a_plan_changes_nothing(self):
        before = [self.names(server, kind) for server in ("primary", "secondary") for kind in DOOMED]
        plan = self.plan("package", "remove", self.doomed("rpm"), "--type", "rpm")
        self.assertGreaterEqual(plan["totals"]["changes"], 2, plan)
        self.plan("repo", "remove", self.fleet.name["secondary"], "--include", "^e2e-")
        self.assertEqual(before, [self.names(server, kind) for server in ("primary", "secondary") for kind in DOOMED])

    def test_03_a_bad_package_is_gone_everywhere_and_stays_away(self):
        for kind in DOOMED:
            with self.subTest(kind):
                name = self.doomed(kind)
                remove = ("package", "remove", name, "--type", kind)
                self.run_operation(*remove, "--ban", "--reason", "end-to-end test")
                for server in ("primary", "secondary"):
                    self.assertNotIn(name, self.names(server, kind))
                self.assertEqual(self.plan(*remove)["totals"]["changes"], 0)
        for server in ("primary", "secondary"):
            self.fleet.sync(server)
        for kind in DOOMED:
            for server in ("primary", "secondary"):
                names = self.names(server, kind)
                self.assertTrue(names, kind)
                self.assertFalse([name for name in names if name == DOOMED[kind][2] or name.startswith("nic")], f"{kind} on {server}")
        for rule in self.fleet.ctl("package", "banned"):
            self.fleet.ctl("package", "unban", rule["id"])

    def test_04_housekeeping(self):
        server = ("--server", self.fleet.name["secondary"])
        self.run_operation("housekeeping", "repair", *server, "--include", "^e2e-")
        retain = ("housekeeping", "retain", *server, "--include", "^e2e-", "--keep", "5")
        self.run_operation(*retain)
        self.assertEqual(self.plan(*retain)["totals"]["changes"], 0)
        repository = self.fleet.api["secondary"].first("repositories/", name="e2e-firmware")
        self.assertEqual(self.fleet.api["secondary"].call("GET", repository["pulp_href"])["retain_repo_versions"], 5)

    def test_05_definitions_make_repositories_and_an_unchanged_one_costs_nothing(self):
        server = ("--server", self.fleet.name["primary"])
        definitions = self.fleet.work / "definitions"
        shutil.rmtree(definitions, ignore_errors=True)
        for kind, (source, tail) in {"rpm": ("alma-9-appstream", ""), "file": ("boot-images", "PULP_MANIFEST")}.items():
            file = definitions / "remote" / kind / f"ext-e2e-{kind}.json"
            file.parent.mkdir(parents=True)
            file.write_text(json.dumps({"name": f"e2e-{kind}", "content_repo_type": kind, "description": "By definition", "owner": "Tests",
                                        "base_url": "e2e", "url": self.upstreams.url(kind, source) + tail,
                                        "x-pulpit": {"remote": {"policy": "on_demand"}}}), encoding="utf-8")
        apply = ("repo-config", "apply", *server, "--dir", str(definitions))
        done = self.run_operation(*apply)
        self.assertEqual(done["plan"]["totals"]["create"], 6, done["plan"])
        for kind in ("rpm", "file"):
            remote = self.fleet.api["primary"].first(f"remotes/{kind}/{kind}/", name=f"ext-e2e-{kind}")
            self.assertEqual(remote["policy"], "on_demand")
        self.assertEqual(self.plan(*apply)["totals"]["changes"], 0)
        exported = self.fleet.work / "exported"
        shutil.rmtree(exported, ignore_errors=True)
        self.fleet.ctl("repo-config", "export", *server, str(exported))
        self.assertEqual(len(list(exported.rglob("ext-e2e-*.json"))), 2)
        plan = self.plan("repo-config", "apply", *server, "--dir", str(exported), "--thorough")
        self.assertEqual(plan["totals"]["changes"], 0, plan)

    def test_06_removed_repositories_are_gone(self):
        remove = ("repo", "remove", self.fleet.name["secondary"], "--include", "^e2e-")
        self.run_operation(*remove)
        for kind in ("repositories", "remotes", "distributions"):
            left = [item["name"] for item in self.fleet.api["secondary"].list(f"{kind}/", fields="name") if item["name"] in REPOSITORIES]
            self.assertEqual(left, [], kind)
        self.assertEqual(self.plan(*remove)["totals"]["changes"], 0)
        self.assertEqual(self.fleet.sync("secondary")["state"], "completed")

    def test_07_orphans_are_cleaned_up(self):
        server = ("--server", self.fleet.name["secondary"])
        orphans = ("housekeeping", "orphans", *server, "--protect", "0")
        self.run_operation(*orphans)
        self.assertEqual(self.plan(*orphans)["totals"]["changes"], 0)
