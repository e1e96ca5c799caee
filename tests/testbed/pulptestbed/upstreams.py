# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The repositories that the primary syncs from: what they hold, and the server that serves them."""

import json
import os
import shutil
import socket
import sys
import time

from . import repositories
from .failure import Failure
from .layout import TESTBED, Layout, cache_root, file_lock, port_is_free, write_atomically
from .processes import Ledger
from .progress import step

FIRST_REVISION = 1767225600
FAULT_KINDS = ("delay", "hang", "corrupt", "drop")


def package(name, version, **more):
    return {"name": name, "version": version, **more}


def first_catalogue(many):
    """What a fresh set of upstreams holds; many small file repositories are added on request."""
    catalogue = {
        "rpm": {
            "alma-9-baseos": {"packages": [package("pulpit-hello", "1.0"), package("pulpit-tools", "2.1"),
                                           package("pulpit-agent", "0.9")]},
            "alma-9-appstream": {"packages": [package("pulpit-web", "3.4"), package("pulpit-cache", "1.2"),
                                              package("pulpit-queue", "5.0"), package("pulpit-docs", "1.1")]},
        },
        "deb": {
            "debian-12": {"suites": ["bookworm", "bookworm-updates"], "packages": [
                package("pulpit-hello", "1.0"), package("pulpit-tools", "2.1", architecture="amd64"),
                package("pulpit-agent", "0.9"), package("pulpit-agent", "0.9.1", suite="bookworm-updates")]},
            "ubuntu-24.04": {"suites": ["noble"], "packages": [
                package("pulpit-web", "3.4", architecture="amd64"), package("pulpit-cache", "1.2")]},
        },
        "file": {
            "firmware": {"packages": [package("switch-os", "7.2"), package("bmc", "1.40"), package("nic", "22.31")]},
            "boot-images": {"packages": [package("rescue", "12.5"), package("installer", "9.4")]},
        },
        "python": {
            "pypi-tools": {"packages": [package("pulpit-hello", "1.0"), package("pulpit-cli", "0.4")]},
            "pypi-data": {"packages": [package("pulpit-frames", "2.0"), package("pulpit-plots", "1.3")]},
        },
    }
    for number in range(1, many + 1):
        catalogue["file"][f"many-{number:04}"] = {"packages": [package("item", str(number))]}
    for members in catalogue.values():
        for entry in members.values():
            entry["revision"] = FIRST_REVISION
    return catalogue


class Upstreams:
    """The upstreams of one pair's folder. Changing verbs hold a lock and leave either the old or the new state."""

    def __init__(self, folder):
        self.layout = Layout(folder)
        self.dir = self.layout.upstreams
        self.www = self.dir / "www"
        self.catalogue_file = self.dir / "catalogue.json"
        self.faults_file = self.dir / "faults.json"
        self.access_log = self.layout.log / "upstream-access.log"
        self.ledger = Ledger(self.layout.run, self.layout.dir)

    # -- commands ----------------------------------------------------------------------------------------------

    def up(self, base_port=None, many=None):
        """Makes the repositories that are not there and serves all. many=None keeps the number there is."""
        self.layout.ensure_ports(base_port)
        self.layout.make()
        with self._locked():
            catalogue = self._read(self.catalogue_file, None)
            if catalogue is None:
                catalogue = first_catalogue(many or 0)
            elif many is not None:
                catalogue = self._resized(catalogue, many)
            with step("upstream repositories"):
                for kind, members in catalogue.items():
                    for name, entry in members.items():
                        if not (self._folder(kind, name) / ".complete").exists():
                            self._publish(kind, name, entry)
                self._write(catalogue)
            self._serve()

    def down(self):
        self.ledger.stop(["upstream"], patience=3)

    def add(self, kind, name, package_name, version, **more):
        """Publishes one more package (or another version of one)."""
        with self._changed(kind, name) as entry:
            new = package(package_name, version, **{key: value for key, value in more.items() if value})
            if new.get("suite", None) not in (None, *entry.get("suites", [])):
                raise Failure(f"{kind}/{name} has no suite {new['suite']}", f"choose one of {', '.join(entry.get('suites', []))}")
            if new not in entry["packages"]:
                entry["packages"].append(new)

    def remove(self, kind, name, package_name):
        """Withdraws all versions of a package."""
        with self._changed(kind, name) as entry:
            left = [each for each in entry["packages"] if each["name"] != package_name]
            if len(left) == len(entry["packages"]):
                raise Failure(f"{kind}/{name} has no package {package_name}", "see: tests/testbed/upstreams list")
            entry["packages"] = left

    def set_fault(self, prefix, fault):
        """Misbehave for paths that start with prefix: a status such as 404, delay:SECONDS, hang, corrupt or drop."""
        if not prefix.startswith("/"):
            raise Failure(f"{prefix} is not a path", "begin it with a slash, as in /deb/debian-12/")
        with self._locked():
            faults = [each for each in self._read(self.faults_file, []) if each["prefix"] != prefix]
            faults.append({"prefix": prefix, **parse_fault(fault)})
            write_atomically(self.faults_file, json.dumps(faults, indent=2) + "\n")

    def clear_faults(self, prefix=None):
        with self._locked():
            faults = [each for each in self._read(self.faults_file, []) if prefix and each["prefix"] != prefix]
            write_atomically(self.faults_file, json.dumps(faults, indent=2) + "\n")

    def describe(self):
        """Every repository with its URL and what it holds."""
        catalogue = self._read(self.catalogue_file, {})
        return [{"type": kind, "name": name, "url": self.url(kind, name), **entry}
                for kind, members in catalogue.items() for name, entry in members.items()]

    def running(self):
        return self.ledger.find("upstream") is not None

    def url(self, kind, name):
        return f"http://127.0.0.1:{self.layout.ports()['upstream']}/{kind}/{name}/"

    # -- parts -------------------------------------------------------------------------------------------------

    def _locked(self):
        return file_lock(self.dir / ".lock")

    def _changed(self, kind, name):
        return _Change(self, kind, name)

    def _folder(self, kind, name):
        return self.www / kind / name

    def _publish(self, kind, name, entry):
        """Writes the repository beside its place and swaps it in, so that no client sees half of it."""
        target = self._folder(kind, name)
        fresh = self.dir / "fresh" / kind / name
        old = self.dir / "old"
        for leftover in (fresh, old):
            shutil.rmtree(leftover, ignore_errors=True)
        fresh.mkdir(parents=True)
        repositories.WRITERS[kind](entry, fresh, cache_root() / "pool", self.url(kind, name))
        (fresh / ".complete").touch()
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists():
            os.rename(target, old)
        os.rename(fresh, target)
        shutil.rmtree(old, ignore_errors=True)

    def _resized(self, catalogue, many):
        wanted = first_catalogue(many)["file"]
        for name in [name for name in catalogue["file"] if name.startswith("many-") and name not in wanted]:
            del catalogue["file"][name]
            shutil.rmtree(self._folder("file", name), ignore_errors=True)
        for name, entry in wanted.items():
            if name.startswith("many-"):
                catalogue["file"].setdefault(name, entry)
        return catalogue

    def _serve(self):
        if self.running():
            return
        port = self.layout.ports()["upstream"]
        if not port_is_free(port):
            raise Failure(f"port {port} is in use by another program", "stop that program, then run the same command again")
        log = self.layout.log / "upstream.log"
        self.ledger.start("upstream", [sys.executable, "-m", "pulptestbed.faultserver", "--port", str(port), "--root", str(self.www),
                                       "--faults", str(self.faults_file), "--log", str(self.access_log)],
                          {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "PYTHONPATH": str(TESTBED), "PYTHONDONTWRITEBYTECODE": "1"},
                          self.dir, log)
        deadline = time.monotonic() + 15
        while time.monotonic() < deadline:
            if not self.running():
                break
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return
            time.sleep(0.05)
        raise Failure("the upstream server did not start", "see its log", log)

    def _write(self, catalogue):
        write_atomically(self.catalogue_file, json.dumps(catalogue, indent=2) + "\n")

    @staticmethod
    def _read(file, otherwise):
        try:
            return json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return otherwise


class _Change:
    """One repository's entry, to be changed in a with block: published and stored when the block succeeds."""

    def __init__(self, upstreams, kind, name):
        self.upstreams, self.kind, self.name = upstreams, kind, name
        self.lock = upstreams._locked()

    def __enter__(self):
        self.lock.__enter__()
        try:
            self.catalogue = self.upstreams._read(self.upstreams.catalogue_file, {})
            self.entry = self.catalogue[self.kind][self.name]
        except KeyError:
            self.lock.__exit__(None, None, None)
            raise Failure(f"there is no upstream repository {self.kind}/{self.name}", "see: tests/testbed/upstreams list") from None
        return self.entry

    def __exit__(self, kind, value, trace):
        try:
            if kind is None:
                self.entry["revision"] += 60
                self.upstreams._publish(self.kind, self.name, self.entry)
                self.upstreams._write(self.catalogue)
        finally:
            self.lock.__exit__(kind, value, trace)


def parse_fault(text):
    """404 → a status; delay:2.5 → seconds; hang, corrupt, drop."""
    kind, _, value = text.partition(":")
    if text.isdigit() and 400 <= int(text) <= 599:
        return {"kind": "status", "value": int(text)}
    try:
        if kind in FAULT_KINDS and (kind == "delay") == bool(value):
            return {"kind": kind, "value": float(value) if value else 0}
    except ValueError:
        pass
    raise Failure(f"{text} is not a fault", "use 400 to 599, delay:SECONDS, hang, corrupt or drop")
