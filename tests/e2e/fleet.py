# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A fleet of two real Pulp servers as the end-to-end tests see it: pulpitctl, Pulp's own API beside it, and the upstreams."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(CHECKOUT / "tests" / "testbed"))

from pulptestbed.pair import Pair  # noqa: E402
from pulptestbed.pulpapi import PulpApi  # noqa: E402

GROUPS = {
    "everything": ("^e2e-", None),
    "many": ("^many-", None),
}
PATIENCE = 240


class Fleet:
    """One pair, one database, one configuration. The servers' names are their addresses."""

    def __init__(self, build, pair_dir, work):
        self.build = Path(build).absolute()
        self.work = Path(work).absolute()
        self.work.mkdir(parents=True, exist_ok=True)
        self.pair = Pair(pair_dir)
        variables = self.pair.variables()
        self.password = self.pair.password()
        self.user = variables["PULPIT_PAIR_USER"]
        self.url = {name: variables[f"PULPIT_{name.upper()}_URL"] for name in ("primary", "secondary")}
        self.content = {name: variables[f"PULPIT_{name.upper()}_CONTENT_URL"] for name in ("primary", "secondary")}
        self.upstream = variables["PULPIT_UPSTREAM_URL"]
        self.name = {name: url.split("//")[1] for name, url in self.url.items()}
        self.api = {name: PulpApi(url, self.user, self.password) for name, url in self.url.items()}
        self.config = self.work / "pulp_config.yml"
        self.ini = self.work / "config.ini"
        self.database = f"sqlite:{self.work}/pulpit.db"

    # Configuration

    def write_configuration(self, schedule=None, extra=""):
        """The files of a fleet as Pulp Manager's users have them, with the two addresses that loopback needs."""
        groups = "".join(f'  {name}:\n    regex_include: "{include}"\n' + (f'    regex_exclude: "{exclude}"\n' if exclude else "")
                         for name, (include, exclude) in GROUPS.items())
        cron = f'        schedule: "{schedule}"\n' if schedule else ""
        # Pulp's own default only adds; a mirror also takes away what went upstream. The repositories are so small that one package is a third.
        ours = "        x-pulpit:\n          mass_removal_percent: 50\n"
        mirror = "          sync_options:\n            mirror: true\n"

        def server(name, source):
            on = "".join(f"      {group}:\n{cron if group == 'everything' else ''}        max_concurrent_syncs: 3\n"
                         f'        max_runtime: "10m"\n' + ours
                         + (f"        pulp_master: {self.name[source]}\n" if source else mirror)
                         for group in GROUPS)
            return (f"  {self.name[name]}:\n    credentials: lab\n    x-pulpit:\n      url: {self.url[name]}\n"
                    f"      content_url: {self.content[name]}\n    snapshot_support:\n      max_concurrent_snapshots: 2\n"
                    f"    repo_groups:\n{on}")

        self.config.write_text("pulp_servers:\n" + server("primary", None) + server("secondary", "primary")
                               + f"credentials:\n  lab:\n    username: {self.user}\n    vault_service_account_mount: none\n"
                               + "repo_groups:\n" + groups + extra, encoding="utf-8")
        self.ini.touch(mode=0o600)
        self.ini.write_text(f"[pulp]\npassword={self.password.replace('%', '%%')}\nuse_https_for_sync=false\n"
                            "internal_domains=\nbanned_package_regex=\n"
                            "package_name_replacement_pattern=\npackage_name_replacement_rule=\n"
                            "[remotes]\nsock_connect_timeout=5\nsock_read_timeout=5\n", encoding="utf-8")

    # Pulpit

    def command(self, *arguments):
        return [str(self.build / "bin" / "pulpitctl"), "--config", str(self.config), "--ini", str(self.ini),
                "--database", self.database, *arguments]

    @property
    def environment(self):
        return {**os.environ, "Is_local": "true", "HOME": str(self.work), "XDG_DATA_HOME": str(self.work / "data")}

    def ctl(self, *arguments, expect=(0,), patience=PATIENCE):
        """Runs pulpitctl --json and gives its document; AssertionError with everything it said when it ends otherwise."""
        done = subprocess.run(self.command("--json", *arguments), env=self.environment, capture_output=True, text=True, timeout=patience,
                              stdin=subprocess.DEVNULL)
        if done.returncode not in expect:
            raise AssertionError(f"pulpitctl {' '.join(arguments)} ended with {done.returncode}\n{done.stdout[-6000:]}\n{done.stderr[-3000:]}")
        return json.loads(done.stdout) if done.stdout.strip() else None

    def start(self, *arguments, log="engine.log"):
        """Starts a pulpitctl that goes on by itself, in a process group of its own."""
        with open(self.work / log, "ab") as out:
            return subprocess.Popen(self.command(*arguments), env=self.environment, stdout=out, stderr=out,
                                    stdin=subprocess.DEVNULL, start_new_session=True)

    def sync(self, server, group="everything", expect=(0,)):
        return self.ctl("sync", "run", "--server", self.name[server], "--group", group, "--wait", expect=expect)

    def children(self, job):
        return {child["repository"]: child for child in self.ctl("job", "list", "--parent", str(job["id"]), "--limit", "1000")}

    def repository(self, server, name):
        return self.ctl("repo", "show", self.name[server], name)

    # Pulp, asked without Pulpit

    def create_on_primary(self, plugin, name, url, **remote_fields):
        """A repository with remote and distribution on the primary, as an operator's playbook makes it."""
        types = {"rpm": ("rpm/rpm", "rpm/rpm", "rpm/rpm"), "deb": ("deb/apt", "deb/apt", "deb/apt"),
                 "file": ("file/file", "file/file", "file/file"), "python": ("python/python", "python/python", "python/pypi")}
        repository, remote, distribution = types[plugin]
        api = self.api["primary"]
        made = api.call("POST", f"remotes/{remote}/", {"name": name, "url": url, "policy": "immediate", "max_retries": 1,
                                                       "sock_connect_timeout": 3, "sock_read_timeout": 5, **remote_fields})
        repo = api.call("POST", f"repositories/{repository}/", {"name": name, "remote": made["pulp_href"],
                                                                "description": f"{name} - end-to-end test - base_url:e2e"})
        api.wait(api.call("POST", f"distributions/{distribution}/", {"name": name, "base_path": f"e2e/{name}", "repository": repo["pulp_href"]}))
        return repo

    def remove_all(self):
        """Empties both servers of what the tests made."""
        for api in self.api.values():
            for kind in ("distributions", "repositories", "remotes"):
                for item in api.list(f"{kind}/", fields="pulp_href,name"):
                    if item["name"].startswith(("e2e-", "many-", "snap-")):
                        answer = api.call("DELETE", item["pulp_href"])
                        if answer:
                            api.wait(answer)

    def kill_busy_worker(self, server):
        """KILL to a worker of the server in the middle of its task. The worker is not there again before pair.up()."""
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            _, busy = self.pair.kill_worker(server)
            if busy:
                return
            self.pair.up()
        raise AssertionError("no worker was killed in its task")

    def start_over(self):
        """Empty servers, as new. What a killed worker's task held stays held for minutes: nobody waits for that."""
        self.pair.reset()

    def versions(self, server, name):
        repo = self.api[server].first("repositories/", name=name)
        return self.api[server].list(f"{repo['pulp_href']}versions/") if repo else []


def end(process, patience=30, how=signal.SIGTERM):
    """Ends a process that start() made; its group with it when it does not obey."""
    if process.poll() is None:
        os.killpg(process.pid, how)
        try:
            process.wait(patience)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(10)
    return process.returncode


def until(condition, patience, what):
    """Waits for a condition; gives its value."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        value = condition()
        if value:
            return value
        time.sleep(0.25)
    raise AssertionError(f"within {patience} s not seen: {what}")
