# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Serves a folder over HTTP on loopback and misbehaves where a file says so.

The faults file is a JSON list of {"prefix": "/deb/", "kind": "status" | "delay" | "hang" | "corrupt" | "drop",
"value": number}; it is read at every request, and the longest matching prefix holds. A file instead of an
endpoint: it survives restarts, and nobody who reaches the port can change it.
"""

import argparse
import json
import mimetypes
import posixpath
import socket
import struct
import threading
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HANG_SECONDS = 600
MAXIMUM_BODY = 1 << 20


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "pulpit-upstream"
    timeout = 60

    def do_GET(self):
        self.answer(send_body=True)

    def do_HEAD(self):
        self.answer(send_body=False)

    def do_POST(self):
        # Mirror clients try XML-RPC first; a plain index has none and says so.
        length = self.headers.get("Content-Length", "0")
        if length.isdigit() and int(length) <= MAXIMUM_BODY:
            self.rfile.read(int(length))
        else:
            self.close_connection = True
        self.refuse(405)

    def answer(self, send_body):
        path = posixpath.normpath(urllib.parse.unquote(urllib.parse.urlsplit(self.path).path))
        fault = self.server.fault_for(self.path)
        kind, value = fault.get("kind"), fault.get("value", 0)
        if kind == "status":
            return self.refuse(int(value))
        if kind == "hang":
            value = HANG_SECONDS
        if kind in ("delay", "hang"):
            self.server.stopping.wait(min(float(value), HANG_SECONDS))
        content, target = self.find(path)
        if content is None:
            return self.refuse(404)
        if kind == "corrupt" and content:
            content = content[:-1] + bytes([content[-1] ^ 1])
        self.send_response(200)
        self.send_header("Content-Type", content_type(target.name))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Last-Modified", self.date_time_string(int(target.stat().st_mtime)))
        if target.name == "json":
            # Without it Pulp's mirror client takes every project for stale and silently syncs nothing.
            self.send_header("X-PyPI-Last-Serial", str(serial_of(content)))
        self.end_headers()
        if not send_body:
            return None
        if kind == "drop":
            return self.drop(content[:len(content) // 2])
        self.wfile.write(content)
        return None

    def find(self, path):
        root = self.server.root
        target = root / path.lstrip("/")
        if root not in (target, *target.parents):
            return None, None
        if target.is_dir():
            target = target / "index.html"
        try:
            return target.read_bytes(), target
        except OSError:
            return None, None

    def refuse(self, status):
        body = f"{status}\n".encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def drop(self, part):
        """Ends the connection in the middle of the body with a reset, as a dying proxy does."""
        self.wfile.write(part)
        self.wfile.flush()
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True

    def log_message(self, form, *arguments):
        stamp = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        self.server.write_log(f"{stamp} {form % arguments}\n")


class FaultServer(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, port, root, faults, log):
        super().__init__(("127.0.0.1", port), Handler)
        self.root = Path(root).resolve()
        self.faults = Path(faults)
        self.stopping = threading.Event()
        self._log = open(log, "a", encoding="utf-8")  # noqa: SIM115 - lives as long as the server
        self._log_lock = threading.Lock()

    def fault_for(self, path):
        try:
            faults = json.loads(self.faults.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        matching = [fault for fault in faults if path.startswith(fault["prefix"])]
        return max(matching, key=lambda fault: len(fault["prefix"]), default={})

    def write_log(self, line):
        with self._log_lock:
            self._log.write(line)
            self._log.flush()

    def handle_error(self, request, client_address):
        """Clients that go away are part of the tests, not errors of the server."""


def content_type(name):
    if name == "json":
        return "application/json"
    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def serial_of(content):
    try:
        return json.loads(content)["last_serial"]
    except (ValueError, KeyError, TypeError):
        return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--root", required=True, help="folder to serve")
    parser.add_argument("--faults", required=True, help="faults file, may be absent")
    parser.add_argument("--log", required=True, help="one line per request")
    arguments = parser.parse_args()
    FaultServer(arguments.port, arguments.root, arguments.faults, arguments.log).serve_forever()


if __name__ == "__main__":
    main()
