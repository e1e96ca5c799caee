# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The engine killed with SIGKILL at random points of a sync of 20 repositories: nothing is lost, nothing is done twice."""

import os
import random
import signal
import time
import unittest

from fleet import end, until

from pulptestbed.upstreams import Upstreams

MANY = 20
KILLS = int(os.environ.get("PULPIT_KILLS", "50"))
LONGEST = 3.0


class TestKilled(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.fleet = globals()["FLEET"]("killed")
        cls.upstreams = Upstreams(cls.fleet.pair.layout.dir)
        cls.upstreams.up(many=MANY)
        cls.fleet.remove_all()
        cls.names = [f"many-{number:04}" for number in range(1, MANY + 1)]
        for name in cls.names:
            cls.fleet.create_on_primary("file", name, cls.upstreams.url("file", name) + "PULP_MANIFEST")
        # A job that is killed so often before any of its repositories has ended would be given up.
        cls.fleet.write_configuration(extra="x-pulpit:\n  max_interruptions: 1000\n")
        cls.fleet.ctl("config", "apply")
        cls.fleet.sync("primary", "many")

    def queue(self):
        return self.fleet.ctl("sync", "run", "--server", self.fleet.name["secondary"], "--group", "many")["id"]

    def state(self, job):
        return self.fleet.ctl("job", "show", str(job))["state"]

    def test_killed_at_random_points(self):
        chance = random.Random(20260101)
        jobs = [self.queue()]
        for _ in range(KILLS):
            if self.state(jobs[-1]) not in ("queued", "running"):
                jobs.append(self.queue())
            engine = self.fleet.start("engine", "run")
            time.sleep(chance.uniform(0.05, LONGEST))
            os.killpg(engine.pid, signal.SIGKILL)
            engine.wait(10)
        engine = self.fleet.start("engine", "run")
        try:
            until(lambda: all(self.state(job) not in ("queued", "running") for job in jobs), 180, "the end of all jobs")
        finally:
            end(engine)
        for job in jobs:
            details = self.fleet.ctl("job", "show", str(job))
            self.assertEqual(details["state"], "completed", details)
            children = self.fleet.ctl("job", "list", "--parent", str(job), "--limit", "1000")
            self.assertEqual(sorted(child["repository"] for child in children), self.names)
            for child in children:
                self.assertEqual(child["state"], "completed", child)
                tasks = self.fleet.api["secondary"].list("tasks/", logging_cid=child["correlation_id"], fields="name,state")
                syncs = [task for task in tasks if "sync" in task["name"]]
                self.assertEqual(len(syncs), 1, f"{child['repository']}: {tasks}")
        registered = [repo["name"] for repo in self.fleet.api["secondary"].list("repositories/", fields="name") if repo["name"].startswith("many-")]
        self.assertEqual(sorted(registered), self.names)
        for kind in ("remotes", "distributions"):
            names = [item["name"] for item in self.fleet.api["secondary"].list(f"{kind}/", fields="name") if item["name"].startswith("many-")]
            self.assertEqual(sorted(names), self.names, kind)
        print(f"    {KILLS} kills over {len(jobs)} jobs of {MANY} repositories")
