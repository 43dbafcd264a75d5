"""The compiled kernel comes, or a sentence why not; never an exception, never old machine code."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from importlib import metadata
from pathlib import Path

import pytest

from nnstudio.core.kernels import loading
from nnstudio.core.kernels.cachefolder import cache_folder, fingerprint
from nnstudio.core.kernels.kernel import Kernel
from nnstudio.core.kernels.loading import COMPLETE, NO_NUMBA, NOT_BUNDLED, Loaded
from nnstudio.core.kernels.numpy_kernel import NumpyKernel


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own, and a loader that has loaded nothing yet."""
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(loading, "_LOADER", loading._Loader())
    monkeypatch.setattr(loading, "installed", lambda: True)
    return tmp_path / "cache"


@pytest.fixture
def imports(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Stands in for compiling; the folders it was given."""
    folders: list[Path] = []

    def import_kernel(folder: Path) -> type[Kernel]:
        folders.append(folder)
        assert folder.is_dir()
        return NumpyKernel

    monkeypatch.setattr(loading, "_import", import_kernel)
    monkeypatch.setattr(loading, "_forget_modules", lambda: None)
    return folders


def failing(monkeypatch: pytest.MonkeyPatch, *errors: Exception | None) -> None:
    """Let importing fail so many times."""
    left = list(errors)

    def import_kernel(folder: Path) -> type[Kernel]:
        assert folder.is_dir()
        error = left.pop(0)
        if error is not None:
            raise error
        return NumpyKernel

    monkeypatch.setattr(loading, "_import", import_kernel)
    monkeypatch.setattr(loading, "_forget_modules", lambda: None)


@pytest.mark.usefixtures("home")
def test_without_numba_there_are_words_and_no_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "installed", lambda: False)
    assert loading.loaded() is None
    assert loading.load() == Loaded(None, NO_NUMBA)
    assert loading.loaded() == Loaded(None, NO_NUMBA)
    assert "pip install 'nnstudio[fast]'" in NO_NUMBA


@pytest.mark.usefixtures("home")
def test_a_bundle_does_not_tell_to_install_what_cannot_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(loading, "installed", lambda: False)
    assert loading.load() == Loaded(None, NOT_BUNDLED)


def test_whether_numba_is_there_is_found_without_importing_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = []
    monkeypatch.setattr("importlib.util.find_spec", names.append)
    assert not loading.installed()
    assert names == ["numba"]


def test_it_is_kept_in_the_cache_and_the_folder_says_when_it_is_complete(
    home: Path, imports: list[Path]
) -> None:
    assert not loading.made_before()
    assert loading.load() == Loaded(NumpyKernel)
    assert imports == [home / "nnstudio" / "kernels" / fingerprint()]
    assert loading.made_before()


@pytest.mark.usefixtures("home")
def test_the_work_is_done_once_whoever_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, may_go = [], threading.Event()

    def import_kernel(folder: Path) -> type[Kernel]:
        asked.append(folder)
        may_go.wait(10.0)
        return NumpyKernel

    monkeypatch.setattr(loading, "_import", import_kernel)
    found: list[Loaded] = []
    threads = [
        threading.Thread(target=lambda: found.append(loading.load()), name=f"loads {i}")
        for i in range(4)
    ]
    for thread in threads:
        thread.start()
    assert loading.loaded() is None  # nobody has to wait to ask
    may_go.set()
    for thread in threads:
        thread.join(10.0)
    assert len(asked) == 1
    assert found == [Loaded(NumpyKernel)] * 4


def test_what_cannot_be_read_is_thrown_away_and_made_again(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoilt = home / "nnstudio" / "kernels" / fingerprint() / "loops.nbi"
    spoilt.parent.mkdir(parents=True)
    spoilt.write_bytes(b"spoilt")
    (spoilt.parent / COMPLETE).touch()
    failing(monkeypatch, EOFError(), None)
    assert loading.load() == Loaded(NumpyKernel)
    assert [path.name for path in spoilt.parent.iterdir()] == [COMPLETE]


def test_what_fails_twice_is_answered_in_one_short_line(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, EOFError(), TypeError("no\n  such   thing\n" + 200 * "x"))
    found = loading.load()
    assert (found.kernel, found.failed) == (None, True)
    assert found.why_not == (
        f"the compiled kernel could not be made (TypeError: no such thing {106 * 'x'}); "
        "training with numpy"
    )
    assert not (home / "nnstudio" / "kernels" / fingerprint() / COMPLETE).exists()


def test_a_numba_that_cannot_be_imported_is_answered_in_words(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, *2 * [ImportError("Numba needs NumPy 2.4 or less. Got NumPy 9.9.")])
    found = loading.load()
    assert found.kernel is None
    assert "ImportError: Numba needs NumPy 2.4 or less" in str(found.why_not)


def a_file_is_in_the_way(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home.write_text("not a folder")


def nothing_may_be_written(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)


def there_is_no_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", no_home)


def numba_has_no_record(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_record(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", no_record)


@pytest.mark.parametrize(
    "trouble",
    [a_file_is_in_the_way, nothing_may_be_written, there_is_no_home, numba_has_no_record],
)
def test_without_a_cache_a_passing_folder_serves_and_goes(
    trouble, home: Path, imports: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:  # type: ignore[no-untyped-def]
    trouble(home, monkeypatch)
    assert not loading.made_before()
    assert loading.load() == Loaded(NumpyKernel)
    assert imports[0].name.startswith("nnstudio-")
    assert not imports[0].exists()
    assert not loading.made_before()


@pytest.mark.usefixtures("home", "imports")
def test_a_passing_folder_that_cannot_be_deleted_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    def in_use(path: Path, ignore_errors: bool = False) -> None:
        if not ignore_errors:
            raise PermissionError(path)

    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "rmtree", in_use)
        assert loading.load() == Loaded(NumpyKernel)


@pytest.mark.usefixtures("imports")
def test_a_disk_that_is_full_at_the_very_end_takes_no_kernel_away(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    touch = Path.touch

    def full(path: Path) -> None:
        if path.name == COMPLETE:
            raise OSError(28, "No space left on device")
        touch(path)

    monkeypatch.setattr(Path, "touch", full)
    assert loading.load() == Loaded(NumpyKernel)
    assert not loading.made_before()


def test_the_modules_that_failed_are_imported_afresh(monkeypatch: pytest.MonkeyPatch) -> None:
    package = "nnstudio.core.kernels.compiled"
    for name in (package, f"{package}.loops", f"{package}_not"):
        monkeypatch.setitem(sys.modules, name, sys)
    for name in [name for name in sys.modules if name.startswith(f"{package}.")]:
        monkeypatch.setitem(sys.modules, name, sys)  # so that all come back after the test
    loading._forget_modules()
    assert [name for name in sys.modules if name.startswith(package)] == [f"{package}_not"]


# The real thing


def test_numba_keeps_its_machine_code_there_even_if_it_was_imported_before(
    compiled: type[Kernel], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from numba.core import config

    monkeypatch.setattr(config, "CACHE_DIR", "")
    assert loading._import(tmp_path) is compiled
    assert str(tmp_path) == config.CACHE_DIR


def in_a_process(cache: Path, code: str) -> str:
    """What a fresh Python prints that has a cache of its own."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


@pytest.fixture
def copied(compiled: type[Kernel], tmp_path: Path) -> Path:
    """A copy of the cache, to be spoilt: XDG_CACHE_HOME."""
    folder = cache_folder()
    shutil.copytree(folder, tmp_path / "nnstudio" / "kernels" / folder.name)
    return tmp_path


SPOIL = """
import shutil
from nnstudio.core.kernels import loading
from nnstudio.core.kernels.cachefolder import cache_folder

folder = cache_folder()
whole = folder.with_name("whole")
shutil.copytree(folder, whole)
forgotten = []

def put_back(folder):
    # What forgetting and compiling would come to, without the half minute.
    forgotten.append(folder)
    shutil.rmtree(folder)
    shutil.copytree(whole, folder)

loading.forget = put_back
ways = {
    "empty": lambda data: b"",
    "cut short": lambda data: data[: len(data) // 2],
    "one byte short": lambda data: data[:-1],
    "zeros": lambda data: bytes(len(data)),
    "other bytes": lambda data: bytes(b ^ 0x55 for b in data),
}
for suffix in ("nbi", "nbc"):
    for way, spoil in ways.items():
        files = list(folder.rglob("*." + suffix))
        assert files
        for path in files:
            path.write_bytes(spoil(path.read_bytes()))
        loading._forget_modules()
        forgotten.clear()
        found = loading._load()
        print(suffix, way, len(forgotten), found.kernel is not None, found.why_not)
"""


def test_spoilt_machine_code_of_any_kind_is_noticed(copied: Path) -> None:
    lines = in_a_process(copied, SPOIL).splitlines()
    assert len(lines) == 10
    assert [line for line in lines if not line.endswith(" 1 True None")] == []


USE = """
import numpy as np
from nnstudio.core.initial import init_params
from nnstudio.core.kernels.kernel import plan_of
from nnstudio.core.kernels.loading import load, made_before
from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress

print(made_before())
found = load()
spec = NetworkSpec(2, (LayerSpec(2), LayerSpec(1)))
plan = plan_of(spec, np.ones((3, 2)), np.ones((3, 1)), TrainingSettings())
kernel = found.kernel(plan, Progress(init_params(spec, 44)))
kernel.train(0, 0, 30)
print(kernel.vector.tobytes().hex(), made_before())
"""


def test_a_second_start_trains_with_what_the_first_one_made(copied: Path) -> None:
    folder = copied / "nnstudio" / "kernels" / cache_folder().name
    before = sorted(path.stat().st_mtime_ns for path in folder.rglob("*.nbc"))
    first = in_a_process(copied, USE).splitlines()
    assert sorted(path.stat().st_mtime_ns for path in folder.rglob("*.nbc")) == before
    assert (first[0], first[1][-4:]) == ("True", "True")


def test_a_spoilt_cache_is_really_made_again_and_then_trains_alike(copied: Path) -> None:
    # The one test that pays for compiling.
    expected = in_a_process(copied, USE)
    folder = copied / "nnstudio" / "kernels" / cache_folder().name
    for path in folder.rglob("*.nb?"):
        path.write_bytes(b"spoilt")
    assert in_a_process(copied, USE) == expected
    assert all(path.read_bytes() != b"spoilt" for path in folder.rglob("*.nb?"))
    assert in_a_process(copied, USE) == expected
