# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Both servers and their database as one thing: up, down, reset, status."""

import json
import os
import secrets
import shutil
import signal

from .environment import ensure_environment
from .failure import Failure
from .layout import SERVERS, Layout, cache_root, file_lock, port_is_free, versions_key, write_atomically
from .postgres import Postgres
from .processes import Ledger
from .progress import say, step
from .pulpapi import PulpApi
from .pulpserver import ADMIN, DATABASE_ROLE, PulpServer

READY_PATIENCE = 300


class Pair:
    """One pair's folder. Commands that change something hold the folder's lock."""

    def __init__(self, folder):
        self.layout = Layout(folder)
        self.ledger = Ledger(self.layout.run, self.layout.dir)

    # -- commands ----------------------------------------------------------------------------------------------

    def up(self, base_port=None):
        """Makes what is missing and starts what does not run. Safe to repeat, also after a kill at any point."""
        with self.layout.locked():
            environment = ensure_environment()
            self.layout.ensure_ports(base_port)
            self.layout.make()
            self._end_leftovers()
            postgres = self._postgres()
            with step("PostgreSQL"):
                postgres.start()
            servers = self._servers(environment)
            if not self._databases_ready():
                self._fill_databases(postgres, servers)
            self._start(servers)

    def reset(self):
        """Empty servers, running, on the same ports."""
        with self.layout.locked():
            environment = ensure_environment()
            self._stop_servers()
            self._end_leftovers()
            postgres = self._postgres()
            postgres.start()
            servers = self._servers(environment)
            for server in servers:
                server.forget_content()
            self._fill_databases(postgres, servers)
            self._start(servers)

    def down(self):
        """Ends every process of the folder. Also right when nothing runs."""
        if not self.layout.dir.exists():
            return
        with self.layout.locked():
            self._stop_servers()
            if "ports" in self.layout.state():
                self._postgres().stop()
            self._end_leftovers()

    def status(self):
        """What each part does, as data: {name: {"running": bool, ...}}."""
        report = {}
        if "ports" not in self.layout.state():
            return report
        for server in self._servers(None):
            status = server.status()
            report[server.name] = {
                "url": server.api_url,
                "answers": status is not None,
                "processes": {name: bool(self.ledger.find(name)) for name in server.process_names()},
                "workers_online": len(status["online_workers"]) if status else 0,
            }
        report["postgres"] = {"running": self._postgres().running(), "port": self.layout.ports()["postgres"]}
        return report

    def healthy(self):
        report = self.status()
        return bool(report) and report["postgres"]["running"] and \
            all(report[name]["answers"] and all(report[name]["processes"].values()) for name in SERVERS)

    def kill_worker(self, name):
        """Imitates a crash: KILL to a worker's whole process group, a busy worker before an idle one.

        Killing only the worker would leave the forked child that runs the task, and the task would complete.
        """
        ports = self.layout.ports()
        processes = {}
        for number in range(1, 3):
            process = self.ledger.find(f"{name}-worker-{number}")
            if process:
                processes[f"{process.pid}@{name}"] = process
        if not processes:
            raise Failure(f"no worker of the {name} server runs", "start it: tests/testbed/pair up")
        api = PulpApi(f"http://127.0.0.1:{ports[f'{name}-api']}", ADMIN, self.password())
        busy = [worker["name"] for worker in api.list("workers/", online="true") if worker.get("current_task")]
        chosen = next((worker for worker in busy if worker in processes), next(iter(processes)))
        processes[chosen].signal_group(signal.SIGKILL)
        return processes[chosen].pid, chosen in busy

    def variables(self):
        """What a test or a person needs to reach everything. No secret: the password is in a file."""
        ports = self.layout.ports()
        values = {"PULPIT_PAIR_DIR": str(self.layout.dir), "PULPIT_PAIR_USER": ADMIN,
                  "PULPIT_PAIR_PASSWORD_FILE": str(self.layout.password_file)}
        for name in SERVERS:
            values[f"PULPIT_{name.upper()}_URL"] = f"http://127.0.0.1:{ports[f'{name}-api']}"
            values[f"PULPIT_{name.upper()}_CONTENT_URL"] = f"http://127.0.0.1:{ports[f'{name}-content']}"
        values["PULPIT_UPSTREAM_URL"] = f"http://127.0.0.1:{ports['upstream']}"
        values["PULPIT_UPSTREAM_DIR"] = str(self.layout.upstreams)
        return values

    def password(self):
        try:
            return self.layout.password_file.read_text(encoding="utf-8").strip()
        except OSError:
            raise Failure(f"{self.layout.password_file} cannot be read", "run pair up first, as the same user") from None

    # -- parts -------------------------------------------------------------------------------------------------

    def _end_leftovers(self):
        """Ends processes of this folder that the record does not know (a script was killed)."""
        known = [self.ledger.find(file.stem) for file in self.layout.run.glob("*.pid")]
        groups = {process.pid for process in known if process}
        spare = [process for process in self.ledger.strays() if process_group(process.pid) in groups]
        ended = self.ledger.sweep(spare)
        if ended:
            say(f"  ended {ended} left-over processes of an interrupted run")

    def _postgres(self):
        return Postgres(self.layout.postgres, self.layout.ports()["postgres"])

    def _servers(self, environment):
        password = self._secret(self.layout.dir / "database-password")
        ports = self.layout.ports()
        return [PulpServer(name, self.layout, ports, environment, self.ledger, password) for name in SERVERS]

    def _databases_ready(self):
        """False also when the installed servers changed: the data is of another schema then."""
        state = self.layout.state()
        if state.get("databases") == versions_key():
            return True
        if "databases" in state:
            say("  the pinned servers changed: starting with empty ones")
            for server in self._servers(None):
                server.forget_content()
        return False

    def _fill_databases(self, postgres, servers):
        """Empty databases with the full schema, from the cached dumps where there are any."""
        state = self.layout.state()
        state.pop("databases", None)
        write_atomically(self.layout.state_file, json.dumps(state, indent=2, sort_keys=True) + "\n")
        admin_password = self._secret(self.layout.password_file)
        postgres.ensure_role(DATABASE_ROLE, servers[0].database_password)
        for server in servers:
            postgres.recreate_database(server.name, DATABASE_ROLE)
            server.write_settings()
        dumps = cache_root() / f"dumps-{versions_key()}-pg{postgres.version}"
        with file_lock(cache_root() / ".dumps.lock"):
            if all((dumps / f"{server.name}.dump").exists() for server in servers):
                with step("databases from the cached dumps"):
                    for server in servers:
                        postgres.restore(server.name, dumps / f"{server.name}.dump", DATABASE_ROLE)
            else:
                self._migrate(postgres, servers, dumps)
        for server in servers:
            server.set_password(postgres, admin_password)
        self.layout.remember(databases=versions_key())

    @staticmethod
    def _migrate(postgres, servers, dumps):
        for server in servers:
            postgres.execute("create extension if not exists hstore", server.name)
        with step("database migrations of both servers"):
            for program, server in [(server.migrate(), server) for server in servers]:
                server.finish(program, "the migration")
        with step("administrators"):
            for program, server in [(server.make_admin(), server) for server in servers]:
                server.finish(program, "making the administrator")
        dumps.mkdir(parents=True, exist_ok=True)
        # One dump per server: a shared one would give both the same identifiers, which no real fleet has.
        for server in servers:
            postgres.dump(server.name, dumps / f"{server.name}.dump")
        for other in cache_root().glob("dumps-*"):
            if other != dumps:
                shutil.rmtree(other, ignore_errors=True)

    def _start(self, servers):
        for server in servers:
            server.write_settings()
            for port, process in ((server.api_port, f"{server.name}-api"), (server.content_port, f"{server.name}-content")):
                if not self.ledger.find(process) and not port_is_free(port):
                    raise Failure(f"port {port} is in use by another program", "stop that program, then run the same command again")
        started = sum(server.start() for server in servers)
        if started:
            with step("both servers ready"):
                for server in servers:
                    server.wait_ready(READY_PATIENCE)

    def _stop_servers(self):
        servers = self._servers(None) if "ports" in self.layout.state() else []
        # Workers first: they sign off, so that nothing waits for a worker that looks alive.
        self.ledger.stop([name for server in servers for name in server.worker_names()], patience=15)
        self.ledger.stop([name for server in servers for name in server.process_names()], patience=15)

    @staticmethod
    def _secret(path):
        """Reads a random word, inventing it at first use."""
        if not path.exists():
            write_atomically(path, secrets.token_urlsafe(18) + "\n", 0o600)
        return path.read_text(encoding="utf-8").strip()


def process_group(pid):
    try:
        return os.getpgid(pid)
    except ProcessLookupError:
        return None

