# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Creates remotes, repositories and distributions for the upstreams on one server, and syncs them on request.

Names and descriptions follow Pulp Manager's convention ("ext-" for repositories with an outside source, the
base path at the end of the description), because that is what registration on a secondary reads.
"""

import time
from concurrent.futures import ThreadPoolExecutor

from .failure import Failure
from .progress import say

PATHS = {"rpm": "rpm/rpm", "deb": "deb/apt", "file": "file/file", "python": "python/python"}
DISTRIBUTION_PATHS = dict(PATHS, python="python/pypi")
PREFIX = "ext-"


def repository_name(upstream):
    return PREFIX + upstream["name"]


class Registration:
    """Brings one server in line with a list of upstreams. Safe to repeat: what is right stays untouched."""

    def __init__(self, api):
        self.api = api

    def register(self, upstreams):
        with ThreadPoolExecutor(max_workers=4) as pool:
            return list(pool.map(self._register_one, upstreams))

    def sync(self, upstreams):
        """Syncs and publishes, at most four at a time. Failure names every repository that did not complete."""
        with ThreadPoolExecutor(max_workers=4) as pool:
            problems = [problem for problem in pool.map(self._sync_or_tell, upstreams) if problem]
        if problems:
            raise Failure(f"{len(problems)} of {len(upstreams)} syncs failed", "; ".join(problems))

    def _register_one(self, upstream):
        kind, name = upstream["type"], repository_name(upstream)
        remote = self._ensure(f"remotes/{PATHS[kind]}/", name, self._remote_fields(upstream))
        description = f"Upstream {upstream['name']} - testbed - base_url:{kind}"
        repository = self._ensure(f"repositories/{PATHS[kind]}/", name, {"description": description, "remote": remote["pulp_href"]})
        distribution = self._ensure(f"distributions/{DISTRIBUTION_PATHS[kind]}/", name,
                                    {"base_path": f"{kind}/{name}", "repository": repository["pulp_href"]})
        return {"name": name, "repository": repository["pulp_href"], "distribution": distribution["pulp_href"]}

    @staticmethod
    def _remote_fields(upstream):
        fields = {"url": upstream["url"], "policy": "immediate"}
        if upstream["type"] == "file":
            fields["url"] += "PULP_MANIFEST"
        elif upstream["type"] == "deb":
            fields["distributions"] = " ".join(upstream["suites"])
        elif upstream["type"] == "python":
            fields["includes"] = sorted({package["name"] for package in upstream["packages"]})
            fields["prereleases"] = True
        return fields

    def _ensure(self, path, name, fields):
        """Creates the object, or changes what differs. Returns it as the server has it."""
        found = self.api.first(path, name=name)
        if found is None:
            answer = self.api.call("POST", path, {"name": name, **fields})
        elif any(found.get(key) != value for key, value in fields.items()):
            answer = self.api.call("PATCH", found["pulp_href"], fields)
        else:
            return found
        if "task" in answer:
            self.api.wait(answer)
        return self.api.first(path, name=name)

    def _sync_or_tell(self, upstream):
        try:
            self._sync_one(upstream)
        except Failure as failure:
            return f"{repository_name(upstream)}: {failure.what}"
        return None

    def _sync_one(self, upstream):
        kind, name = upstream["type"], repository_name(upstream)
        started = time.monotonic()
        repository = self.api.first(f"repositories/{PATHS[kind]}/", name=name)
        options = {"sync_policy": "mirror_content_only"} if kind == "rpm" else {"mirror": True}
        self.api.wait(self.api.call("POST", f"{repository['pulp_href']}sync/", options))
        repository = self.api.call("GET", repository["pulp_href"])
        version = repository["latest_version_href"]
        if kind != "python" and not self.api.list("publications/", repository_version=version):
            self.api.wait(self.api.call("POST", f"publications/{PATHS[kind]}/", {"repository_version": version}))
        say(f"  {name}: version {version.rstrip('/').rsplit('/', 1)[1]}, {time.monotonic() - started:.1f} s")
