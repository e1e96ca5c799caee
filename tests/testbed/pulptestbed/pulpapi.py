# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The few Pulp REST calls that the test bed itself makes. Independent of Pulpit's own client on purpose."""

import base64
import http.cookiejar
import json
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

from .failure import Failure

FINAL = ("completed", "failed", "canceled", "skipped")


class PulpApi:
    """Logs in once: checking a password costs the server a third of a second, checking a session nothing."""

    def __init__(self, base_url, user, password):
        self.base_url = base_url
        self._authorisation = "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()
        self._cookies = http.cookiejar.CookieJar()
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(self._cookies))
        self._login = threading.Lock()
        self._session = {}

    def call(self, method, path, body=None):
        """Sends one request; path is relative to the API root or an href. Returns the JSON answer. Any thread."""
        with self._login:
            if not self._session:
                self._send("POST", "/pulp/api/v3/login/", None, {"Authorization": self._authorisation})
                token = next((cookie.value for cookie in self._cookies if cookie.name == "csrftoken"), "")
                self._session = {"X-CSRFToken": token}
        return self._send(method, path if path.startswith("/") else f"/pulp/api/v3/{path}", body, self._session)

    def _send(self, method, path, body, headers):
        url = self.base_url + path
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(url, data=data, method=method, headers={
            "Accept": "application/json", "Content-Type": "application/json", **headers})
        try:
            with self._opener.open(request, timeout=90) as answer:
                text = answer.read()
        except urllib.error.HTTPError as error:
            detail = error.read(2000).decode("utf-8", "replace")
            raise Failure(f"{method} {url} answered {error.code}: {detail}") from None
        except OSError as error:
            raise Failure(f"{method} {url}: {error}", "see whether the server runs: tests/testbed/pair status") from None
        return json.loads(text) if text else None

    def list(self, path, **filters):
        """All results of a list, paged by own offsets."""
        found, offset = [], 0
        while True:
            query = urllib.parse.urlencode({**filters, "limit": 500, "offset": offset})
            page = self.call("GET", f"{path}?{query}")
            found += page["results"]
            offset += len(page["results"])
            if not page["results"] or offset >= page["count"]:
                return found

    def first(self, path, **filters):
        return next(iter(self.list(path, **filters)), None)

    def wait(self, answer, patience=300):
        """Waits for the task an answer names and returns it; Failure when it did not complete."""
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            task = self.call("GET", answer["task"])
            if task["state"] in FINAL:
                if task["state"] != "completed":
                    raise Failure(f"task {task['name']} {task['state']}: {task.get('error')}")
                return task
            time.sleep(0.2)
        raise Failure(f"task {answer['task']} did not end within {patience} s", "see whether workers are online")
