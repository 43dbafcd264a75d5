"""Where machine code lies: a folder that is another one as soon as anything is another."""

from __future__ import annotations

import os
import shutil
from importlib import metadata
from pathlib import Path

import pytest

from nnstudio.core.kernels import cachefolder
from nnstudio.core.kernels.cachefolder import KEPT, cache_folder, fingerprint, forget, user_cache


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what the machine code is made from."""
    core = tmp_path / "core"
    shutil.copytree(cachefolder.SOURCES, core / "kernels" / "compiled")
    shutil.copy(cachefolder.SOURCES.parent.parent / "roworder.py", core)
    monkeypatch.setattr(cachefolder, "SOURCES", core / "kernels" / "compiled")
    return core


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.mark.parametrize(
    "name", ["kernels/compiled/loops.py", "kernels/compiled/passes.py", "roworder.py"]
)
def test_the_fingerprint_changes_with_every_source(sources: Path, name: str) -> None:
    before = fingerprint()
    assert fingerprint() == before
    assert len(before) == 16
    path = sources / name
    text, times = path.read_text(), (path.stat().st_atime, path.stat().st_mtime)
    # As long as before and as old as before: all that numba itself would look at.
    path.write_text(text.replace("the", "teh", 1))
    os.utime(path, times)
    assert fingerprint() != before
    path.write_text(text)
    assert fingerprint() == before


@pytest.mark.usefixtures("sources")
@pytest.mark.parametrize("name", ["numba", "llvmlite", "numpy"])
def test_the_fingerprint_changes_with_the_compiler(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions = {"numba": "1", "llvmlite": "2", "numpy": "3"}
    monkeypatch.setattr(metadata, "version", versions.__getitem__)
    before = fingerprint()
    versions[name] = "4"
    assert fingerprint() != before


@pytest.mark.parametrize("what", ["sys.version", "platform.machine"])
def test_the_fingerprint_changes_with_python_and_the_machine(
    what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint()
    monkeypatch.setattr(what, "3.99 (other)" if what == "sys.version" else lambda: "riscv64")
    assert fingerprint() != before


def test_everything_that_the_loops_take_from_elsewhere_is_in_the_fingerprint() -> None:
    text = "".join(p.read_text() for p in cachefolder.SOURCES.glob("*.py") if p.stem != "kernel")
    lines = [line for line in text.splitlines() if line.startswith("from nnstudio.")]
    modules = {line.split()[1] for line in lines}
    beside = {f"nnstudio.core.{Path(name).stem}" for name in cachefolder.BESIDE}
    assert {m for m in modules if not m.startswith("nnstudio.core.kernels.compiled")} == beside


def test_the_folder_is_made_and_the_newest_of_the_others_stay(cache: Path) -> None:
    base = cache / "nnstudio" / "kernels"
    for age in range(6):
        old = base / f"old{age}"
        old.mkdir(parents=True)
        (old / "code.nbc").write_bytes(b"code")
        os.utime(old, (1e9 - age, 1e9 - age))
    (base / "a file").write_text("not ours")
    folder = cache_folder()
    assert folder == base / fingerprint()
    assert sorted(path.name for path in base.iterdir()) == sorted(
        ["a file", folder.name, *(f"old{age}" for age in range(KEPT))]
    )
    assert cache_folder() == folder


def test_what_is_in_use_counts_as_new(cache: Path) -> None:
    folder = cache_folder()
    os.utime(folder, (1e9, 1e9))
    cache_folder()
    assert folder.stat().st_mtime > 1e9


def test_forgetting_leaves_an_empty_folder(tmp_path: Path) -> None:
    folder = tmp_path / "made"
    forget(folder)
    (folder / "code.nbc").write_bytes(b"code")
    forget(folder)
    assert list(folder.iterdir()) == []
    forget(tmp_path / "not" / "yet" / "there")
    assert (tmp_path / "not" / "yet" / "there").is_dir()


def in_use(path: Path, ignore_errors: bool = False) -> None:
    """Stands for deleting a folder that another program holds."""
    if not ignore_errors:
        raise PermissionError(path)


def test_what_cannot_be_deleted_is_no_error(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "rmtree", in_use)
    (tmp_path / "code.nbc").touch()
    forget(tmp_path)
    assert (tmp_path / "code.nbc").exists()
    for number in range(KEPT + 1):
        (cache / "nnstudio" / "kernels" / f"old{number}").mkdir(parents=True)
    assert cache_folder().is_dir()
    assert len(list(cache_folder().parent.iterdir())) == KEPT + 2


def test_each_system_has_its_own_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert user_cache() == tmp_path / "xdg"
    for not_absolute in ("", "relative/folder"):
        monkeypatch.setenv("XDG_CACHE_HOME", not_absolute)
        assert user_cache() == tmp_path / ".cache"
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert user_cache() == tmp_path / ".cache"
    monkeypatch.setattr("sys.platform", "darwin")
    assert user_cache() == tmp_path / "Library" / "Caches"
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    assert user_cache() == tmp_path / "AppData" / "Local"
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert user_cache() == tmp_path / "local"
