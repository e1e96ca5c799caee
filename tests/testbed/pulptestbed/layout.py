# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where everything lies, which ports are used, and the small state file of a pair."""

import contextlib
import fcntl
import hashlib
import json
import os
import socket
import sys
import tempfile
from pathlib import Path

from .failure import Failure

TESTBED = Path(__file__).resolve().parent.parent
CHECKOUT = TESTBED.parent.parent
REQUIREMENTS = TESTBED / "requirements.txt"
SERVERS = ("primary", "secondary")
DEFAULT_BASE_PORT = 26816
PORT_NAMES = ("primary-content", "primary-api", "secondary-content", "secondary-api", "postgres", "upstream")
PORT_BLOCK_STEP = 10


def cache_root():
    """Shared by the tests and the demo of one checkout; never by two checkouts unless asked for."""
    chosen = os.environ.get("PULPIT_TESTBED_CACHE")
    return Path(chosen).absolute() if chosen else CHECKOUT / ".cache" / "testbed"


def versions_key():
    """Changes whenever the installed servers would: names the cached environment and dumps."""
    digest = hashlib.sha256(REQUIREMENTS.read_bytes())
    digest.update(f"{sys.version_info.major}.{sys.version_info.minor}".encode())
    return digest.hexdigest()[:12]


def write_atomically(path, text, mode=0o644):
    """Replaces a file so that a reader or a crash sees the old or the new text, never half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(text)
        os.chmod(name, mode)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def port_is_free(port):
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def ports_from(base):
    return {name: base + index for index, name in enumerate(PORT_NAMES)}


def choose_ports(base):
    """The block at base, or without one the first of ten blocks that is free altogether."""
    if base is not None:
        if not 1024 <= base <= 65535 - len(PORT_NAMES):
            raise Failure(f"--ports {base} is out of range", "choose a number between 1024 and 65000")
        ports = ports_from(base)
        taken = [port for port in ports.values() if not port_is_free(port)]
        if taken:
            raise Failure(f"port {taken[0]} is in use by another program",
                          f"stop it, or choose other ports with --ports BASE (needs BASE to BASE+{len(PORT_NAMES) - 1})")
        return ports
    for block in range(10):
        ports = ports_from(DEFAULT_BASE_PORT + block * PORT_BLOCK_STEP)
        if all(port_is_free(port) for port in ports.values()):
            return ports
    raise Failure("no free block of ports found", "choose one with --ports BASE")


class Layout:
    """Paths inside one pair's folder. Creating a Layout touches nothing."""

    def __init__(self, folder):
        self.dir = Path(folder).absolute()
        self.state_file = self.dir / "state.json"
        self.run = self.dir / "run"
        self.log = self.dir / "log"
        self.home = self.dir / "home"
        self.postgres = self.dir / "pg"
        self.password_file = self.dir / "admin-password"
        self.upstreams = self.dir / "upstreams"

    def server(self, name):
        return self.dir / name

    def make(self):
        # Others may pass through to the PostgreSQL folder but not list; secrets inside are 0600.
        self.dir.mkdir(parents=True, exist_ok=True)
        os.chmod(self.dir, 0o711)
        for folder in (self.run, self.log, self.home):
            folder.mkdir(exist_ok=True)
            os.chmod(folder, 0o700)

    def state(self):
        try:
            state = json.loads(self.state_file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return state if isinstance(state, dict) else {}

    def remember(self, **changes):
        state = self.state()
        state.update(changes)
        write_atomically(self.state_file, json.dumps(state, indent=2, sort_keys=True) + "\n")

    def ports(self):
        ports = self.state().get("ports")
        if not isinstance(ports, dict) or set(ports) != set(PORT_NAMES):
            raise Failure(f"{self.dir} holds no pair", f"make one: tests/testbed/pair up --dir {self.dir}")
        return ports

    def ensure_ports(self, base_port):
        """Chooses the ports once; they stay, since the servers store addresses."""
        known = self.state().get("ports")
        if known and base_port not in (None, known["primary-content"]):
            raise Failure(f"{self.dir} was made for ports {known['primary-content']} and up",
                          "leave --ports out, or remove the folder first")
        if not known:
            self.dir.mkdir(parents=True, exist_ok=True)
            self.remember(ports=choose_ports(base_port))

    @contextlib.contextmanager
    def locked(self):
        """One command at a time per folder. The lock ends with the process, however it ends."""
        self.dir.mkdir(parents=True, exist_ok=True)
        with file_lock(self.dir / ".lock"):
            yield


@contextlib.contextmanager
def file_lock(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print(f"waiting for another command that uses {path.parent}", file=sys.stderr, flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
