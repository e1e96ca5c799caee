# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What accounts of a real server may do: an administrator, one that looks at everything, one that owns one repository."""

import unittest

PASSWORD = "only for these tests 7"


class TestRights(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.fleet = globals()["FLEET"]("rights")
        cls.api = cls.fleet.api["primary"]
        cls.repository = cls.api.call("POST", "repositories/file/file/", {"name": "rights-of-accounts"})
        cls.users = []

    @classmethod
    def tearDownClass(cls):
        for href in cls.users:
            cls.api.call("DELETE", href)
        cls.api.wait(cls.api.call("DELETE", cls.repository["pulp_href"]))

    def rights(self, user, password):
        """What Pulpit tells of an account, after it has looked at the server with it."""
        name = self.fleet.name["primary"]
        self.fleet.write_configuration()
        self.fleet.ini.write_text(self.fleet.ini.read_text(encoding="utf-8").replace(self.fleet.password.replace("%", "%%"), password), encoding="utf-8")
        self.fleet.config.write_text(
            f"pulp_servers:\n  {name}:\n    credentials: lab\n    repo_groups: {{}}\n    x-pulpit:\n      url: {self.fleet.url['primary']}\n"
            f"repo_groups: {{}}\ncredentials:\n  lab:\n    username: {user}\n    vault_service_account_mount: none\n", encoding="utf-8")
        self.fleet.ctl("config", "apply", str(self.fleet.config))
        self.fleet.ctl("server", "status", name)
        told = self.fleet.ctl("server", "rights", name)
        return told, {one["action"]: one for one in told["rights"]}

    def account(self, name, *roles):
        made = self.api.call("POST", "users/", {"username": name, "password": PASSWORD})
        self.users.append(made["pulp_href"])
        for role, on in roles:
            self.api.call("POST", f"{made['pulp_href']}roles/", {"role": role, "content_object": on, "domain": None})
        return self.rights(name, PASSWORD)

    def test_01_an_administrator(self):
        told, rights = self.rights(self.fleet.user, self.fleet.password.replace("%", "%%"))
        self.assertTrue(told["administrator"], told)
        self.assertIn("file", rights["sync"]["granted"])
        for one in rights.values():
            self.assertEqual(one["denied"] + one["unknown"], [], one)

    def test_02_one_that_is_not_told_its_roles(self):
        told, rights = self.account("rights-viewer", ("file.filerepository_viewer", None))
        self.assertFalse(told["administrator"])
        self.assertIn("may not look at users", told["roles_unknown"])
        self.assertEqual(rights["look"]["granted"], ["file"])
        self.assertEqual(rights["sync"]["unknown"], ["file"], rights)

    def test_03_one_that_owns_a_repository(self):
        told, rights = self.account("rights-owner", ("file.filerepository_owner", self.repository["pulp_href"]))
        self.assertFalse(told["administrator"], told)
        for action in ("look", "sync", "change_content", "repair", "edit", "remove"):
            self.assertEqual(rights[action]["granted"], ["file"], rights)
