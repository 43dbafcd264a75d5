"""A save replaces a file as a whole or not at all."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
import types
from pathlib import Path

import pytest

from nnstudio.core.problems import FileProblem
from nnstudio.document import savefile
from nnstudio.document.savefile import STRAY_AGE, check_target, save_bytes, sweep_strays

posix = pytest.mark.skipif(os.name != "posix", reason="these are permissions of POSIX systems")
not_root = pytest.mark.skipif(
    os.name != "posix" or os.geteuid() == 0, reason="nothing is forbidden to root"
)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "w.json"
    path.write_bytes(b"old")
    return path


def refused(path: Path | str) -> str:
    """The sentence with which both the save and the check before it refuse the path."""
    with pytest.raises(FileProblem) as saved:
        save_bytes(path, b"new")
    with pytest.raises(FileProblem) as checked:
        check_target(path)
    assert str(saved.value) == str(checked.value)
    assert "\n" not in str(saved.value)
    return str(saved.value)


@pytest.mark.parametrize("data", [b"", b"new", bytes(range(256)) * 5_000])
def test_the_new_bytes_are_there_and_nothing_else(old: Path, data: bytes) -> None:
    save_bytes(old, data)
    save_bytes(str(old.with_name("x" * 50)), data)
    assert old.read_bytes() == old.with_name("x" * 50).read_bytes() == data
    assert len(list(old.parent.iterdir())) == 2


@posix
def test_a_link_is_followed(old: Path) -> None:
    for name in ("link", "link to link"):
        link = old.with_name(name)
        link.symlink_to(old if name == "link" else old.with_name("link"))
        save_bytes(link, name.encode())
        assert link.is_symlink()
        assert old.read_bytes() == name.encode()
    (old.parent / "dangling").symlink_to(old.parent / "target")
    save_bytes(old.parent / "dangling", b"new")
    assert (old.parent / "target").read_bytes() == b"new"


@posix
def test_another_name_of_the_old_file_keeps_the_old_bytes(old: Path) -> None:
    os.link(old, old.with_name("other"))
    save_bytes(old, b"new")
    assert old.with_name("other").read_bytes() == b"old"


@posix
@pytest.mark.parametrize("mode", [0o640, 0o600, 0o666])
def test_the_old_files_mode_is_kept(old: Path, mode: int) -> None:
    old.chmod(mode)
    save_bytes(old, b"new")
    assert stat.S_IMODE(old.stat().st_mode) == mode


@posix
@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_gets_the_mode_that_the_user_gives_files(
    tmp_path: Path, umask: int, mode: int
) -> None:
    before = os.umask(umask)
    try:
        save_bytes(tmp_path / "w.json", b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "w.json").stat().st_mode) == mode


def test_a_name_of_the_greatest_length_can_be_saved(tmp_path: Path) -> None:
    path = tmp_path / ("重" * 83 + ".json")  # 254 bytes
    save_bytes(path, b"new")
    assert path.read_bytes() == b"new"


def test_targets_that_cannot_be_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert refused(tmp_path / "folder") == "'folder' is not a file: choose another name."
    assert "there is no folder 'no'" in refused(tmp_path / "no" / "w.json")
    assert "name too long; nothing was changed" in refused(tmp_path / ("x" * 300))
    assert "cannot be the name of a file" in refused("a\0b")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


@posix
def test_a_pipe_is_refused_and_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "is not a file" in refused(tmp_path / "pipe")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


@not_root
def test_protected_places_are_refused(old: Path) -> None:
    old.chmod(0o444)
    assert "is write-protected" in refused(old)
    old.chmod(0o644)
    old.parent.chmod(0o555)
    try:
        with pytest.raises(FileProblem, match="permission denied"):
            save_bytes(old, b"new")
    finally:
        old.parent.chmod(0o755)
    assert old.read_bytes() == b"old"


def test_a_file_that_may_not_be_written_is_refused(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever runs this: root may write everything."""
    monkeypatch.setattr(savefile.os, "access", lambda path, mode: False)
    assert refused(old) == "'w.json' is write-protected: choose another name."
    assert old.read_bytes() == b"old"


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
@pytest.mark.parametrize("error", [OSError(5, "Input/output error"), KeyboardInterrupt()])
def test_a_step_that_fails_leaves_the_old_file_and_no_other(
    old: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(savefile.os, step, fail)
    with pytest.raises((FileProblem, KeyboardInterrupt)) as caught:
        save_bytes(old, b"new")
    if isinstance(error, OSError):
        assert str(caught.value) == (
            "'w.json' could not be saved: input/output error; nothing was changed."
        )
    assert old.read_bytes() == b"old"
    assert list(old.parent.iterdir()) == [old]


@posix
def test_a_folder_that_cannot_be_flushed_does_not_undo_the_save(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flush = os.fsync

    def only_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(22, "Invalid argument")
        flush(descriptor)

    monkeypatch.setattr(savefile.os, "fsync", only_files)
    save_bytes(old, b"new")
    assert old.read_bytes() == b"new"


def test_what_a_killed_save_left_is_swept_when_nobody_can_be_writing_it(old: Path) -> None:
    here, alive, dead = savefile._MACHINE, os.getpid(), 2**22 + 1  # beyond Linux's greatest number
    strays = {
        f".w.json.ffffffff-{alive}-0123abcd.tmp": STRAY_AGE + 60.0,  # another machine's, old
        f".w.json.{here}-{alive}-0123abcd.tmp": STRAY_AGE + 60.0,  # an hour is too long for a save
    }
    if os.name == "posix":
        strays[f".w.json.{here}-{dead}-0123abcd.tmp"] = 0.0
    others = {
        f".w.json.ffffffff-{dead}-deadbeef.tmp": STRAY_AGE - 60.0,  # perhaps still being written
        f".w.json.{here}-{alive}-deadbeef.tmp": STRAY_AGE - 60.0,
        ".w.json.notes.tmp": STRAY_AGE + 60.0,
        f".w.json.bak.{here}-{dead}-0123abcd.tmp": STRAY_AGE + 60.0,
        f".other.json.{here}-{dead}-0123abcd.tmp": STRAY_AGE + 60.0,
    }
    for name, age in (strays | others).items():
        old.with_name(name).write_bytes(b"stray")
        os.utime(old.with_name(name), (time.time() - age,) * 2)
    sweep_strays(old)
    assert {path.name for path in old.parent.iterdir()} == {"w.json", *others}


def elsewhere(**others: object) -> types.SimpleNamespace:
    """`os` as it is on a system that is not POSIX, with some functions that are others."""
    return types.SimpleNamespace(**{**vars(os), "name": "nt", **others})


def test_where_folders_cannot_be_flushed_only_the_file_is(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[bool] = []

    def flush(descriptor: int) -> None:
        flushed.append(stat.S_ISREG(os.fstat(descriptor).st_mode))

    monkeypatch.setattr(savefile, "os", elsewhere(fsync=flush))
    save_bytes(old, b"new")
    assert old.read_bytes() == b"new"
    assert flushed == [True]


def test_where_it_cannot_be_told_who_runs_a_save_counts_as_under_way(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Outside POSIX the question would end the process; another person's may not be asked about."""
    stray = old.with_name(f".w.json.{savefile._MACHINE}-{os.getpid()}-0123abcd.tmp")

    def forbidden(process: int, signal: int) -> None:
        raise PermissionError(1, "Operation not permitted")

    def gone(process: int, signal: int) -> None:
        raise ProcessLookupError(3, "No such process")

    for system in (elsewhere(kill=gone), types.SimpleNamespace(**{**vars(os), "kill": forbidden})):
        if system.name != os.name or os.name == "posix":
            monkeypatch.setattr(savefile, "os", system)
            stray.write_bytes(b"stray")
            sweep_strays(old)
            assert stray.exists()


FULL_DISK = """
import resource, signal, sys
from nnstudio.core.problems import FileProblem
from nnstudio.document.savefile import save_bytes

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path, data = sys.argv[1], bytes(240_000)
hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
for size in range(0, 240_000, 9_999):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        save_bytes(path, data)
        print("saved")
    except FileProblem as problem:
        print(problem)
"""


@posix
def test_on_a_full_disk_the_old_file_stays(old: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(old)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    said = done.stdout.splitlines()
    assert len(said) == 25
    assert set(said) == {"'w.json' could not be saved: file too large; nothing was changed."}
    assert old.read_bytes() == b"old"
    assert list(old.parent.iterdir()) == [old]
