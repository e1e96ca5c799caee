# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the published form of an upstream repository: rpm, deb, file or Python.

Each writer gets a catalogue entry {"packages": [{"name", "version", ...}]} and an empty folder.
"""

import hashlib
import json
import subprocess
import urllib.parse
from email.utils import formatdate

from . import packages
from .environment import ensure_environment
from .failure import Failure

TYPES = ("rpm", "deb", "file", "python")


def write_rpm(entry, folder, pool, _url):
    for package in entry["packages"]:
        packages.place(packages.build_rpm(package["name"], package["version"], pool / "rpm"), folder / "Packages")
    program = ensure_environment() / "bin" / "createrepo_c"
    done = subprocess.run([str(program), "--quiet", "--no-database", "--revision", str(entry["revision"]),
                           "--set-timestamp-to-revision", str(folder)], capture_output=True, text=True, check=False, timeout=120)
    if done.returncode != 0:
        raise Failure(f"createrepo_c failed: {done.stderr[-1000:]}", "see whether libglib2.0-0 is installed (installer/setup demo)")


def write_deb(entry, folder, pool, _url):
    by_suite = {suite: [] for suite in entry["suites"]}
    for package in entry["packages"]:
        architecture = package.get("architecture", "all")
        built = packages.build_deb(package["name"], package["version"], architecture, pool / "deb")
        where = folder / "pool" / "main" / package["name"][0] / package["name"]
        placed = packages.place(built, where) if not (where / built.name).exists() else where / built.name
        by_suite[package.get("suite", entry["suites"][0])].append((package, architecture, placed))
    for suite, members in by_suite.items():
        write_suite(suite, members, folder, entry["revision"])


def write_suite(suite, members, folder, revision):
    """dists/SUITE with one component and the indexes of two architectures."""
    root = folder / "dists" / suite
    indexes = {}
    for architecture in ("all", "amd64"):
        stanzas = [stanza(package, arch, path, folder) for package, arch, path in members if arch == architecture]
        index = root / "main" / f"binary-{architecture}" / "Packages"
        index.parent.mkdir(parents=True)
        index.write_text("\n".join(stanzas), encoding="utf-8")
        indexes[f"main/binary-{architecture}/Packages"] = index.read_bytes()
    lines = [f"Origin: Pulpit test bed\nLabel: Pulpit test bed\nSuite: {suite}\nCodename: {suite}\n"
             f"Date: {formatdate(revision, usegmt=True)}\nArchitectures: all amd64\nComponents: main\n"]
    for title, algorithm in (("MD5Sum", "md5"), ("SHA256", "sha256")):
        lines.append(f"{title}:\n" + "".join(f" {hashlib.new(algorithm, content).hexdigest()} {len(content):>8} {name}\n"
                                             for name, content in indexes.items()))
    (root / "Release").write_text("".join(lines), encoding="utf-8")


def stanza(package, architecture, path, folder):
    content = path.read_bytes()
    return packages.control_fields(package["name"], package["version"], architecture) + (
        f"Filename: {path.relative_to(folder)}\nSize: {len(content)}\nMD5sum: {hashlib.md5(content).hexdigest()}\n"
        f"SHA256: {hashlib.sha256(content).hexdigest()}\n")


def write_file(entry, folder, pool, _url):
    manifest = []
    for package in entry["packages"]:
        path = packages.place(packages.build_file(package["name"], package["version"], pool / "file"), folder)
        content = path.read_bytes()
        manifest.append(f"{path.name},{hashlib.sha256(content).hexdigest()},{len(content)}\n")
    (folder / "PULP_MANIFEST").write_text("".join(sorted(manifest)), encoding="utf-8")


def write_python(entry, folder, pool, url):
    """PEP 503 pages for pip, and the JSON that Pulp's mirror client reads for each project."""
    projects = {}
    for package in entry["packages"]:
        wheel = packages.place(packages.build_wheel(package["name"], package["version"], pool / "python"), folder / "packages")
        projects.setdefault(package["name"], []).append((package["version"], wheel))
    simple = folder / "simple"
    simple.mkdir(parents=True)
    (simple / "index.html").write_text(page("Simple index", [(f"{name}/", name) for name in sorted(projects)]), encoding="utf-8")
    for name, wheels in projects.items():
        links = [(f"../../packages/{wheel.name}#sha256={digest(wheel, 'sha256')}", wheel.name) for _, wheel in wheels]
        (simple / name).mkdir()
        (simple / name / "index.html").write_text(page(f"Links for {name}", links), encoding="utf-8")
        (folder / "pypi" / name).mkdir(parents=True)
        (folder / "pypi" / name / "json").write_text(json.dumps(project(name, wheels, entry["revision"], url)), encoding="utf-8")


def page(title, links):
    body = "".join(f'<a href="{urllib.parse.quote(target, safe="/#=.")}">{text}</a><br>\n' for target, text in links)
    return f"<!DOCTYPE html>\n<html><head><title>{title}</title></head><body>\n{body}</body></html>\n"


def digest(path, algorithm):
    return hashlib.new(algorithm, path.read_bytes()).hexdigest()


def project(name, wheels, serial, url):
    releases = {version: [{
        "filename": wheel.name, "url": f"{url}packages/{wheel.name}", "packagetype": "bdist_wheel", "python_version": "py3",
        "size": wheel.stat().st_size, "md5_digest": digest(wheel, "md5"), "requires_python": ">=3.8", "yanked": False,
        "digests": {"sha256": digest(wheel, "sha256"), "md5": digest(wheel, "md5"),
                    "blake2b_256": hashlib.blake2b(wheel.read_bytes(), digest_size=32).hexdigest()},
        "upload_time": "2026-01-01T00:00:00", "upload_time_iso_8601": "2026-01-01T00:00:00.000000Z", "comment_text": "",
    }] for version, wheel in wheels}
    newest = wheels[-1][0]
    info = {"name": name, "version": newest, "summary": packages.summary(name), "description": "", "classifiers": [],
            "author": "", "license": "GPL-3.0-or-later", "requires_dist": None, "requires_python": ">=3.8", "yanked": False}
    return {"info": info, "last_serial": serial, "releases": releases, "urls": releases[newest]}


WRITERS = {"rpm": write_rpm, "deb": write_deb, "file": write_file, "python": write_python}
