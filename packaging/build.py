"""Builds what is handed out: source archive, wheel, the program in one folder, and a .deb of it.

    python3 packaging/run.py build [--no-smoke]

It writes build/nnstudio-VERSION.tar.gz, the wheel made from it, build/dist/nnstudio/ and, on Debian
and its kin, build/nnstudio_VERSION_ARCH.deb, and tries the folder and the wheel, installed into an
environment of its own (packaging/smoke.py). PyInstaller takes the libraries of X from
this machine: those named in README must be installed, or the bundle shows no window.
"""

from __future__ import annotations

import argparse
import email.utils
import gzip
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path

import icons
import wheels

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
BUNDLE = BUILD / "dist" / "nnstudio"
LINUX = ROOT / "packaging" / "linux"
ID = "io.github.nnstudio"

# What the bundle takes from the system; all other libraries it brings along.
# Those two tell the desktop of a program's menu entry and files; every desktop has them.
DEPENDS = "libc6 (>= {glibc}), libegl1, libgl1, libfontconfig1, libxkbcommon0"
CONTROL = """Package: nnstudio
Version: {version}
Architecture: {architecture}
Maintainer: The NN Studio authors <maintainers@nnstudio.invalid>
Installed-Size: {size}
Depends: {depends}
Recommends: desktop-file-utils, shared-mime-info
Section: education
Priority: optional
Description: see a neural network learn from your own table
 NN Studio shows a small neural network while it learns from a table of named
 rows, and lets you open every number of it. It comes with a course of short
 lessons, tasks for a class, and exports of what was learned.
"""
COPYRIGHT = """Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: NN Studio

Files: *
Copyright: The NN Studio authors
License: MIT
Comment: Libraries that come along (Python, Qt, PySide6, numpy, pyqtgraph and others) have licences
 of their own; their texts lie in /usr/lib/nnstudio/_internal/licences.
"""
CHANGES = """nnstudio ({version}) stable; urgency=low

  * What is new stands in NEWS.gz beside this file.

 -- The NN Studio authors <maintainers@nnstudio.invalid>  {date}
"""


def main(arguments: list[str]) -> int:
    """Build all that this system can; the exit code."""
    parser = argparse.ArgumentParser(prog="build", description=__doc__.splitlines()[0])
    parser.add_argument("--no-smoke", action="store_true", help="do not start what was built")
    options = parser.parse_args(arguments)
    # Files get the time of the last change, so that the same source gives the same package.
    os.environ.setdefault("SOURCE_DATE_EPOCH", source_date())
    os.environ["PYTHONHASHSEED"] = "0"
    icons.render(BUILD / "icons")
    archive, wheel = wheels.make(BUILD)
    make_bundle()
    made = [archive, wheel, BUNDLE]
    if sys.platform.startswith("linux") and shutil.which("dpkg-deb"):
        made.append(make_deb())
    for path in made:
        print(f"Made {path.relative_to(ROOT)}, {size_of(path) / 1e6:.0f} MB.", flush=True)
    if options.no_smoke:
        return 0
    import smoke

    bundle = [str(BUNDLE / ("nnstudio-cli.exe" if os.name == "nt" else "nnstudio"))]
    return max(smoke.main(bundle), smoke.main(wheels.installed(wheel, BUILD / "wheel-venv")))


def source_date() -> str:
    """The time of the last commit in seconds; that of the newest file where there is no git."""
    asked = subprocess.run(
        ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"],
        capture_output=True,
        text=True,
    )
    if asked.returncode == 0 and asked.stdout.strip().isdecimal():
        return asked.stdout.strip()
    return str(int(max(path.stat().st_mtime for path in (ROOT / "nnstudio").rglob("*.py"))))


def make_bundle() -> None:
    """Run PyInstaller on the spec."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(BUILD / "dist"), "--workpath", str(BUILD / "work")]
    subprocess.run([*command, str(ROOT / "packaging" / "nnstudio.spec")], check=True)


def make_deb() -> Path:
    """Lay out what is installed, and pack it."""
    stage = BUILD / "stage"
    shutil.rmtree(stage, ignore_errors=True)
    lay_out(stage)  # the caches of the desktop are refreshed by its own triggers
    version, architecture = icons.version(), debian_architecture()
    control = stage / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(
        CONTROL.format(
            version=version,
            architecture=architecture,
            size=size_of(stage) // 1024,
            depends=DEPENDS.format(glibc=platform.libc_ver()[1]),
        ),
        encoding="utf-8",
    )
    give_time(stage)
    package = BUILD / f"nnstudio_{version}_{architecture}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(stage), str(package)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return package


def lay_out(stage: Path) -> None:
    """What lies where on a Linux system."""
    share = stage / "usr" / "share"
    shutil.copytree(BUNDLE, stage / "usr" / "lib" / "nnstudio", symlinks=True)
    command = stage / "usr" / "bin" / "nnstudio"
    command.parent.mkdir(parents=True)
    command.symlink_to("../lib/nnstudio/nnstudio")
    put(LINUX / f"{ID}.desktop", share / "applications" / f"{ID}.desktop")
    put(LINUX / f"{ID}.mime.xml", share / "mime" / "packages" / f"{ID}.xml")
    put(LINUX / f"{ID}.metainfo.xml", share / "metainfo" / f"{ID}.metainfo.xml")
    for size in icons.SIZES:
        folder = share / "icons" / "hicolor" / f"{size}x{size}" / "apps"
        put(BUILD / "icons" / f"{size}.png", folder / f"{ID}.png")
    drawing = ROOT / "resources" / "icons" / "nnstudio.svg"
    put(drawing, share / "icons" / "hicolor" / "scalable" / "apps" / f"{ID}.svg")
    manual = share / "man" / "man1" / "nnstudio.1.gz"
    manual.parent.mkdir(parents=True)
    manual.write_bytes(gzip.compress(filled(LINUX / "nnstudio.1").encode(), mtime=0))
    papers = share / "doc" / "nnstudio"
    papers.mkdir(parents=True)
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    indented = "".join(f" {line.strip() or '.'}\n" for line in licence.splitlines())
    (papers / "copyright").write_text(COPYRIGHT + "\nLicense: MIT\n" + indented, encoding="utf-8")
    news = (ROOT / "packaging" / "CHANGELOG.md").read_bytes()
    (papers / "NEWS.gz").write_bytes(gzip.compress(news, mtime=0))
    date = email.utils.formatdate(int(os.environ["SOURCE_DATE_EPOCH"]))
    changes = CHANGES.format(version=icons.version(), date=date)
    (papers / "changelog.gz").write_bytes(gzip.compress(changes.encode(), mtime=0))


def put(source: Path, target: Path) -> None:
    """Copy a file; texts with version and date filled in."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.suffix in (".xml", ".desktop"):
        target.write_text(filled(source), encoding="utf-8")
    else:
        shutil.copyfile(source, target)


def filled(source: Path) -> str:
    """A text with version and date in their places."""
    day = time.strftime("%Y-%m-%d", time.gmtime(int(os.environ["SOURCE_DATE_EPOCH"])))
    text = source.read_text(encoding="utf-8")
    return text.replace("@VERSION@", icons.version()).replace("@DATE@", day)


def give_time(stage: Path) -> None:
    """Let every file have the time of the source, and the rights of installed files."""
    then = int(os.environ["SOURCE_DATE_EPOCH"])
    for path in (stage, *stage.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or (os.access(path, os.X_OK) and ".so" not in path.name)
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (then, then), follow_symlinks=False)


def debian_architecture() -> str:
    """amd64, arm64 and so on."""
    asked = ["dpkg", "--print-architecture"]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()


def size_of(path: Path) -> int:
    """Bytes of a file, or of all files in a folder."""
    if path.is_file():
        return path.stat().st_size
    return sum(p.stat().st_size for p in path.rglob("*") if p.is_file() and not p.is_symlink())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
