# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A PostgreSQL cluster of our own, in our own folder, as an ordinary user, on one loopback port.

The system's clusters are never touched. There is no Unix socket: its path would be limited to 107
bytes, which a checkout deep in a tree exceeds. Every connection needs a password, since any user of the
machine can reach a loopback port.
"""

import os
import pwd
import secrets
import shutil
import subprocess
from pathlib import Path

from .failure import Failure
from .layout import write_atomically

# PostgreSQL refuses to run as root. The distribution's package brings this user for just this purpose.
SERVICE_USER = "postgres"

CONFIGURATION = """
listen_addresses = '127.0.0.1'
port = {port}
unix_socket_directories = ''
max_connections = 200
# Nothing here must survive a power cut, and the tests restart it a lot.
fsync = off
synchronous_commit = off
full_page_writes = off
jit = off
log_timezone = 'UTC'
timezone = 'UTC'
"""


def programs_folder():
    """The newest installed server's bin folder (Debian keeps them side by side)."""
    found = [folder for folder in Path("/usr/lib/postgresql").glob("*/bin") if (folder / "initdb").exists()]
    if not found:
        raise Failure("PostgreSQL's server programs are not installed", "run installer/setup demo")
    return max(found, key=lambda folder: int(folder.parent.name) if folder.parent.name.isdigit() else 0)


class Postgres:
    def __init__(self, folder, port):
        self.folder = Path(folder)
        self.port = port
        self.data = self.folder / "data"
        self.log = self.folder / "postgres.log"
        self.pass_file = self.folder.parent / "pgpass"
        self.bin = programs_folder()

    @property
    def version(self):
        return self.bin.parent.name

    def start(self):
        """Makes the cluster when it is not there, starts it when it does not run."""
        if self.running():
            return
        self._make_folder()
        if not (self.data / "PG_VERSION").exists():
            self._initialise()
        text = self._read(self.data / "postgresql.conf").split("# --- pulpit")[0]
        self._write_as_owner(self.data / "postgresql.conf", f"{text}# --- pulpit{CONFIGURATION.format(port=self.port)}")
        code = self._run_as_owner([self.bin / "pg_ctl", "-D", self.data, "-l", self.log, "-w", "-t", "60", "start"])
        if code != 0:
            raise Failure("PostgreSQL did not start", "see the log; the folder may be made anew by reset", self.log)

    def stop(self):
        """Ends the cluster's processes. Fast first, at once when that does not help."""
        if not self.running():
            return
        for mode in ("fast", "immediate"):
            if self._run_as_owner([self.bin / "pg_ctl", "-D", self.data, "-m", mode, "-w", "-t", "30", "stop"]) == 0:
                return
        raise Failure("PostgreSQL did not stop", "see the log", self.log)

    def running(self):
        return (self.data / "postmaster.pid").exists() and \
            self._run_as_owner([self.bin / "pg_ctl", "-D", self.data, "status"]) == 0

    def remove(self):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def execute(self, statement, database="postgres"):
        """Runs SQL as the superuser and returns psql's unaligned output."""
        done = subprocess.run([str(self.bin / "psql"), "-X", "-q", "-A", "-t", "-w", "-v", "ON_ERROR_STOP=1", *self._where(),
                               "-d", database], input=statement, env=self.client_environment(), text=True,
                              capture_output=True, check=False, timeout=120)
        if done.returncode != 0:
            raise Failure(f"SQL failed: {done.stderr.strip()}", "see the log", self.log)
        return done.stdout.strip()

    def ensure_role(self, name, password):
        """Creates the role, or sets its password. The statement goes over standard input, not argv."""
        exists = self.execute(f"select 1 from pg_roles where rolname = {literal(name)}")
        verb = "alter" if exists else "create"
        self.execute(f'{verb} role "{name}" login password {literal(password)}')

    def recreate_database(self, name, owner):
        self.execute(f'drop database if exists "{name}" with (force)')
        self.execute(f'create database "{name}" owner "{owner}"')

    def dump(self, database, file):
        partial = Path(f"{file}.part")
        self._client("pg_dump", "-Fc", "--no-owner", "--no-comments", "-f", str(partial), "-d", database)
        os.replace(partial, file)

    def restore(self, database, file, owner):
        self._client("pg_restore", "--no-owner", "--no-comments", "--exit-on-error", f"--role={owner}", "-d", database, str(file))

    def client_environment(self):
        return {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "PGPASSFILE": str(self.pass_file)}

    def _client(self, program, *arguments):
        done = subprocess.run([str(self.bin / program), "-w", *self._where(), *arguments], env=self.client_environment(),
                              capture_output=True, text=True, check=False, timeout=300)
        if done.returncode != 0:
            raise Failure(f"{program} failed: {done.stderr.strip()[-2000:]}", "see the log", self.log)

    def _where(self):
        return ["-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres"]

    def _make_folder(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        if os.geteuid() == 0:
            account = service_account()
            os.chown(self.folder, account.pw_uid, account.pw_gid)
        os.chmod(self.folder, 0o700)

    def _initialise(self):
        """Makes the cluster beside its place and moves it there when it is whole."""
        fresh = self.folder / "data.new"
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(self.data, ignore_errors=True)
        password = secrets.token_hex(16)
        secret = self.folder / "superuser"
        self._write_as_owner(secret, password + "\n")
        code = self._run_as_owner([self.bin / "initdb", "-D", fresh, "-U", "postgres", "--auth-local=reject",
                                   "--auth-host=scram-sha-256", f"--pwfile={secret}", "-E", "UTF8", "--locale=C.UTF-8",
                                   "--no-sync"], output=self.log)
        secret.unlink()
        if code != 0:
            raise Failure("initdb failed", "see the log", self.log)
        write_atomically(self.pass_file, f"127.0.0.1:*:*:postgres:{password}\n", 0o600)
        os.rename(fresh, self.data)

    def _write_as_owner(self, path, text):
        path.write_text(text, encoding="utf-8")
        os.chmod(path, 0o600)
        if os.geteuid() == 0:
            account = service_account()
            os.chown(path, account.pw_uid, account.pw_gid)

    @staticmethod
    def _read(path):
        return path.read_text(encoding="utf-8")

    def _run_as_owner(self, command, output=None):
        with open(output or os.devnull, "ab") as out:
            if output and os.geteuid() == 0:
                os.chown(output, service_account().pw_uid, service_account().pw_gid)
            environment = {"PATH": f"{self.bin}:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(self.folder)}
            return subprocess.run([*as_service_user(self.folder), *map(str, command)], env=environment, cwd=self.folder,
                                  stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT, check=False,
                                  timeout=180).returncode


def literal(text):
    return "'" + text.replace("'", "''") + "'"


def service_account():
    try:
        return pwd.getpwnam(SERVICE_USER)
    except KeyError:
        raise Failure(f"the user {SERVICE_USER} does not exist", "install the Debian package postgresql (installer/setup demo)") from None


def as_service_user(folder):
    """The command prefix that gives up root; nothing for an ordinary user.

    setpriv becomes the command instead of staying as its parent. A checkout below /root cannot be reached
    by another user: then, and only then, the right to pass through foreign folders is kept.
    """
    if os.geteuid() != 0:
        return []
    account = service_account()
    drop = ["setpriv", f"--reuid={account.pw_uid}", f"--regid={account.pw_gid}", "--clear-groups"]
    if subprocess.run([*drop, "test", "-x", str(folder)], check=False).returncode == 0:
        return drop
    return [*drop, "--inh-caps=+dac_override", "--ambient-caps=+dac_override"]
