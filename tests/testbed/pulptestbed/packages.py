# SPDX-FileCopyrightText: 2026 Pulpit contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds small packages that really install: rpm, deb, wheel, and plain files.

The same name and version always give the same bytes (rpm: the same payload), so that a cached pool can be
shared and "unchanged" means unchanged.
"""

import base64
import gzip
import hashlib
import io
import os
import shutil
import subprocess
import tarfile
import tempfile
import zipfile
from pathlib import Path

from .failure import Failure

# 2026-01-01: every time stamp inside a package.
EPOCH = 1767225600

SPEC = """Name: {name}
Version: {version}
Release: 1
Summary: {summary}
License: GPL-3.0-or-later
BuildArch: noarch
AutoReqProv: no
%description
{summary}.
%install
mkdir -p %{{buildroot}}/usr/share/{name}
printf '%s\\n' '{greeting}' > %{{buildroot}}/usr/share/{name}/greeting
%files
/usr/share/{name}
"""


def summary(name):
    return f"Sample package {name} of the Pulpit test bed"


def greeting(name, version):
    """What an installed package holds in /usr/share/NAME/greeting, so that a test can tell its version."""
    return f"{name} {version} greets you"


def build_rpm(name, version, pool):
    """Returns the path of NAME-VERSION-1.noarch.rpm in pool, building it when it is not there."""
    target = pool / f"{name}-{version}-1.noarch.rpm"
    if target.exists():
        return target
    pool.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=pool, prefix=".build-") as top:
        spec = Path(top) / f"{name}.spec"
        spec.write_text(SPEC.format(name=name, version=version, summary=summary(name), greeting=greeting(name, version)),
                        encoding="utf-8")
        done = subprocess.run(
            ["rpmbuild", "-bb", "--quiet", "--define", f"_topdir {top}", "--define", "_buildhost testbed",
             "--define", "use_source_date_epoch_as_buildtime 1", "--define", "clamp_mtime_to_source_date_epoch 1",
             "--define", "_binary_payload w3.gzdio", str(spec)],
            env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": top, "SOURCE_DATE_EPOCH": str(EPOCH)},
            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=120)
        if done.returncode != 0:
            raise Failure(f"rpmbuild failed: {done.stderr[-1000:]}", "install the Debian package rpm (installer/setup demo)")
        os.replace(next(Path(top).glob(f"RPMS/*/{target.name}")), target)
    return target


def control_fields(name, version, architecture):
    return (f"Package: {name}\nVersion: {version}\nArchitecture: {architecture}\n"
            f"Maintainer: Pulpit contributors <nobody@example.invalid>\nSection: misc\nPriority: optional\n"
            f"Description: {summary(name)}\n")


def build_deb(name, version, architecture, pool):
    """Returns the path of NAME_VERSION_ARCH.deb in pool."""
    target = pool / f"{name}_{version}_{architecture}.deb"
    if not target.exists():
        text = f"{greeting(name, version)}\n".encode()
        data = tar_gz({f"./usr/share/{name}/greeting": text})
        control = tar_gz({"./control": control_fields(name, version, architecture).encode()})
        write_pool_file(target, ar([("debian-binary", b"2.0\n"), ("control.tar.gz", control), ("data.tar.gz", data)]))
    return target


def tar_gz(files):
    """A tar of the files with all their parent folders, owned by root, gzipped without a time stamp."""
    folders = sorted({str(parent) for name in files for parent in Path(name).parents if str(parent) != "."})
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w", format=tarfile.GNU_FORMAT) as tar:
        for folder in [".", *folders]:
            entry = tarfile.TarInfo(folder if folder == "." else f"./{folder}")
            entry.type, entry.mode, entry.mtime = tarfile.DIRTYPE, 0o755, EPOCH
            tar.addfile(entry)
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode, entry.mtime = len(content), 0o644, EPOCH
            tar.addfile(entry, io.BytesIO(content))
    return gzip.compress(raw.getvalue(), mtime=0)


def ar(members):
    """The archive format of .deb files: fixed-width headers, members on even offsets."""
    out = b"!<arch>\n"
    for name, content in members:
        out += f"{name:<16}{EPOCH:<12}{0:<6}{0:<6}{'100644':<8}{len(content):<10}`\n".encode()
        out += content + (b"\n" if len(content) % 2 else b"")
    return out


def build_wheel(name, version, pool):
    """Returns the path of a pure Python wheel whose module prints the greeting."""
    module = name.replace("-", "_")
    target = pool / f"{module}-{version}-py3-none-any.whl"
    if target.exists():
        return target
    info = f"{module}-{version}.dist-info"
    files = {
        f"{module}.py": f"GREETING = {greeting(name, version)!r}\n\n\ndef main():\n    print(GREETING)\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\nSummary: {summary(name)}\nRequires-Python: >=3.8\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: pulpit-testbed\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/entry_points.txt": f"[console_scripts]\n{name} = {module}:main\n",
    }
    record = "".join(f"{path},sha256={urlsafe_digest(text)},{len(text.encode())}\n" for path, text in files.items())
    files[f"{info}/RECORD"] = f"{record}{info}/RECORD,,\n"
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as wheel:
        for path, text in files.items():
            entry = zipfile.ZipInfo(path, date_time=(2026, 1, 1, 0, 0, 0))
            entry.external_attr = 0o100644 << 16
            wheel.writestr(entry, text)
    write_pool_file(target, raw.getvalue())
    return target


def urlsafe_digest(text):
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


def build_file(name, version, pool):
    """Returns the path of a plain file of some kilobytes that depends on name and version only."""
    target = pool / f"{name}-{version}.img"
    if not target.exists():
        seed = f"{name} {version}"
        write_pool_file(target, b"".join(hashlib.sha256(f"{seed} {block}".encode()).digest() for block in range(128)))
    return target


def write_pool_file(target, content):
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f".{target.name}.part")
    partial.write_bytes(content)
    os.replace(partial, target)


def place(source, folder):
    """Puts a pool file into a repository folder: a link where the file system can, else a copy."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / source.name
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
    return target
