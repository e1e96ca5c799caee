# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""TLS before a server that speaks http: loopback only, with certificates that openssl makes on the spot."""

import hashlib
import socket
import ssl
import subprocess
import threading
from pathlib import Path

PATIENCE = 60


class Authority:
    """A certificate authority of a test, in a folder."""

    def __init__(self, folder, name="test CA"):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.key = self.folder / "ca.key"
        self.certificate = self.folder / "ca.pem"
        _openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "60", "-subj", f"/CN={name}",
                 "-keyout", str(self.key), "-out", str(self.certificate))

    def issue(self, name, days):
        """A certificate for 127.0.0.1 and its key, valid for so many days; -1: it is over since yesterday."""
        key, request, certificate, extensions = (self.folder / f"{name}.{end}" for end in ("key", "csr", "pem", "ext"))
        extensions.write_text("subjectAltName=IP:127.0.0.1,DNS:localhost\n", encoding="ascii")
        _openssl("req", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={name}", "-keyout", str(key), "-out", str(request))
        _openssl("x509", "-req", "-in", str(request), "-CA", str(self.certificate), "-CAkey", str(self.key), "-CAcreateserial",
                 "-days", str(days), "-extfile", str(extensions), "-out", str(certificate))
        return certificate, key


def fingerprint(certificate):
    """SHA-256 of the DER form, 64 hex digits."""
    return hashlib.sha256(ssl.PEM_cert_to_DER_cert(Path(certificate).read_text(encoding="ascii"))).hexdigest()


class TlsFront:
    """Speaks TLS on a free port of 127.0.0.1 and passes the bytes on to a port there. Ends with close()."""

    def __init__(self, target, certificate, key):
        self.target = target
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(certificate, key)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.isClosed = False
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self):
        self.isClosed = True
        self.listener.close()

    def _accept(self):
        while not self.isClosed:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client):
        client.settimeout(PATIENCE)
        try:
            with self.context.wrap_socket(client, server_side=True) as safe, \
                    socket.create_connection(("127.0.0.1", self.target), timeout=PATIENCE) as plain:
                back = threading.Thread(target=_pump, args=(plain, safe), daemon=True)
                back.start()
                _pump(safe, plain)
                back.join(PATIENCE)
        except (OSError, ssl.SSLError):  # a client that does not trust the certificate hangs up
            client.close()


def _pump(source, target):
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except (OSError, ssl.SSLError):
        pass


def _openssl(*arguments):
    subprocess.run(["openssl", *arguments], check=True, capture_output=True, timeout=PATIENCE)
