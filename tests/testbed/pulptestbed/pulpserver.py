# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One real Pulp 3 server: its settings, its database, its five processes."""

import base64
import hashlib
import json
import os
import secrets
import shutil
import subprocess
import time
import urllib.request

from .failure import Failure
from .layout import write_atomically
from .postgres import literal

WORKERS = 2
DATABASE_ROLE = "pulp"
ADMIN = "admin"
# Django's own number for the installed release; another one would be rehashed at the first login.
PASSWORD_ITERATIONS = 1_000_000

SETTINGS = """# Written by tests/testbed/pair; made anew at every start.
SECRET_KEY = {secret_key}
DB_ENCRYPTION_KEY = {key_file}
DATABASES = {{"default": {{"ENGINE": "django.db.backends.postgresql", "NAME": {name}, "USER": "pulp",
                         "PASSWORD": {database_password}, "HOST": "127.0.0.1", "PORT": "{database_port}"}}}}
DEPLOY_ROOT = {folder}
MEDIA_ROOT = {folder} + "/media"
WORKING_DIRECTORY = FILE_UPLOAD_TEMP_DIR = {folder} + "/tmp"
STATIC_ROOT = {folder} + "/assets"
CONTENT_ORIGIN = "http://127.0.0.1:{content_port}"
# Without it a Python distribution's URL names this machine's full host name, and https.
PYPI_API_HOSTNAME = "http://127.0.0.1:{api_port}"
ALLOWED_IMPORT_PATHS = [{folder} + "/import"]
ALLOWED_EXPORT_PATHS = [{folder} + "/export"]
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
ANALYTICS = False
TOKEN_AUTH_DISABLED = True
"""


class PulpServer:
    def __init__(self, name, layout, ports, environment, ledger, database_password):
        self.name = name
        self.folder = layout.server(name)
        self.layout = layout
        self.api_port = ports[f"{name}-api"]
        self.content_port = ports[f"{name}-content"]
        self.database_port = ports["postgres"]
        self.environment = environment
        self.ledger = ledger
        self.database_password = database_password
        self.api_url = f"http://127.0.0.1:{self.api_port}"
        self.content_url = f"http://127.0.0.1:{self.content_port}"

    # -- set-up ------------------------------------------------------------------------------------------------

    def write_settings(self):
        for sub in ("media", "tmp", "assets", "import", "export"):
            (self.folder / sub).mkdir(parents=True, exist_ok=True)
        os.chmod(self.folder, 0o700)
        key_file = self.folder / "db.key"
        if not key_file.exists():
            write_atomically(key_file, base64.b64encode(secrets.token_bytes(32)).decode() + "\n", 0o600)
        secret_file = self.folder / "secret.key"
        if not secret_file.exists():
            write_atomically(secret_file, secrets.token_hex(32), 0o600)
        write_atomically(self.folder / "settings.py", SETTINGS.format(
            secret_key=json.dumps(secret_file.read_text(encoding="utf-8")), key_file=json.dumps(str(key_file)),
            name=json.dumps(self.name), database_password=json.dumps(self.database_password),
            folder=json.dumps(str(self.folder)), database_port=self.database_port, content_port=self.content_port,
            api_port=self.api_port), 0o600)

    def migrate(self):
        """Starts the migration and returns the running program: both servers migrate side by side."""
        return self._manager("migrate", "--noinput")

    def make_admin(self):
        """Creates the administrator with a password nobody knows; set_password() follows."""
        return self._manager("reset-admin-password", "--random")

    def finish(self, program, what):
        if program.wait(timeout=900) != 0:
            raise Failure(f"{what} of the {self.name} server failed", "see the log", self._log("manager"))

    def set_password(self, postgres, password):
        """Stores the administrator's password as Django would, without the seconds its start takes."""
        salt = secrets.token_hex(11)
        digest = hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), PASSWORD_ITERATIONS)
        stored = f"pbkdf2_sha256${PASSWORD_ITERATIONS}${salt}${base64.b64encode(digest).decode()}"
        postgres.execute(f"update auth_user set password = {literal(stored)} where username = '{ADMIN}'", self.name)

    def forget_content(self):
        """Removes what a reset database no longer knows."""
        for sub in ("media", "tmp", "assets", "import", "export"):
            shutil.rmtree(self.folder / sub, ignore_errors=True)

    # -- processes ---------------------------------------------------------------------------------------------

    def worker_names(self):
        return [f"{self.name}-worker-{number}" for number in range(1, WORKERS + 1)]

    def process_names(self):
        return [*self.worker_names(), f"{self.name}-api", f"{self.name}-content"]

    def start(self):
        """Starts whichever of the processes does not run. Returns the number started."""
        template = f"{{pid}}@{self.name}"
        # Always --bind: the default is every address. No control socket: it would lie in the working folder.
        serve = ["--no-control-socket", "--name-template", template, "--access-logfile"]
        commands = {
            f"{self.name}-api": ["pulpcore-api", "--bind", f"127.0.0.1:{self.api_port}", "--workers", "2", "--timeout", "90",
                                 *serve, str(self._log("api-access"))],
            f"{self.name}-content": ["pulpcore-content", "--bind", f"127.0.0.1:{self.content_port}", "--workers", "1",
                                     *serve, str(self._log("content-access"))],
        }
        for name in self.worker_names():
            commands[name] = ["pulpcore-worker", "--name-template", template]
        started = 0
        for name, command in commands.items():
            if self.ledger.find(name):
                continue
            command[0] = str(self.environment / "bin" / command[0])
            self.ledger.start(name, command, self._process_environment(), self.folder, self.layout.log / f"{name}.log")
            started += 1
        return started

    def wait_ready(self, patience):
        """Waits until the server's own status names exactly our workers and both applications."""
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            for name in self.process_names():
                if not self.ledger.find(name):
                    raise Failure(f"{name} ended while starting", "see its log", self.layout.log / f"{name}.log")
            if self._ready(self.status()):
                return
            time.sleep(0.25)
        raise Failure(f"the {self.name} server was not ready within {patience} s", "see its log",
                      self.layout.log / f"{self.name}-api.log")

    def _ready(self, status):
        if status is None:
            return False
        online = {worker["name"] for worker in status["online_workers"]}
        ours = {f"{self.ledger.find(name).pid}@{self.name}" for name in self.worker_names() if self.ledger.find(name)}
        return ours <= online and len(ours) == WORKERS and bool(status["online_api_apps"]) \
            and bool(status["online_content_apps"]) and status["database_connection"]["connected"]

    def status(self):
        """The server's status as it tells anyone, or None while it does not answer."""
        try:
            with urllib.request.urlopen(f"{self.api_url}/pulp/api/v3/status/", timeout=5) as answer:
                return json.load(answer)
        except (OSError, ValueError):
            return None

    def _process_environment(self):
        return {"PATH": f"{self.environment}/bin:/usr/bin:/bin", "HOME": str(self.layout.home), "LANG": "C.UTF-8", "TZ": "UTC",
                "PULP_SETTINGS": str(self.folder / "settings.py"), "PYTHONDONTWRITEBYTECODE": "1"}

    def _log(self, what):
        return self.layout.log / f"{self.name}-{what}.log"

    def _manager(self, *arguments):
        with open(self._log("manager"), "ab") as out:
            return subprocess.Popen([str(self.environment / "bin" / "pulpcore-manager"), *arguments],
                                    env=dict(self._process_environment(), PULPIT_TESTBED_DIR=self.ledger.mark),
                                    cwd=self.folder, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT)
