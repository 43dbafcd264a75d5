"""What is handed out holds what the program reads."""

from __future__ import annotations

import ast
import importlib
import re
import shutil
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
NOT_READ = {"screenshots"}  # the README shows them
LINUX = PACKAGING / "linux"


def test_the_bundle_holds_every_resource() -> None:
    spec = (PACKAGING / "nnstudio.spec").read_text(encoding="utf-8")
    names = {path.name for path in (ROOT / "resources").iterdir()} - NOT_READ
    assert len(names) >= 6
    assert [name for name in names if f'"{name}"' not in spec] == []


@pytest.mark.parametrize("path", sorted(LINUX.glob("*.xml")), ids=lambda path: path.name)
def test_what_the_desktop_reads_is_well_formed(path: Path) -> None:
    ElementTree.parse(path)  # noqa: S314  (our own)


def test_desktop_entry_and_type_of_file_name_one_another() -> None:
    entry = (LINUX / "io.github.nnstudio.desktop").read_text(encoding="utf-8")
    types = (LINUX / "io.github.nnstudio.mime.xml").read_text(encoding="utf-8")
    assert "MimeType=application/vnd.nnstudio+json;" in entry
    assert 'type="application/vnd.nnstudio+json"' in types
    assert 'pattern="*.nnstudio"' in types
    assert "Icon=io.github.nnstudio" in entry


def test_the_icon_comes_in_every_size_that_windows_and_macos_ask_for(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = pytest.importorskip("PIL.Image")
    monkeypatch.syspath_prepend(str(PACKAGING))
    icons = importlib.import_module("icons")
    icons.render(tmp_path)
    with image.open(tmp_path / "nnstudio.ico") as icon:
        assert {width for width, _ in icon.info["sizes"]} == {16, 24, 32, 48, 64, 128, 256}
    with image.open(tmp_path / "nnstudio.icns") as icon:
        pixels = {width * scale for width, _, scale in icon.info["sizes"]}
    assert pixels == {32, 64, 128, 256, 512, 1024}
    resource = ast.parse((tmp_path / "version.txt").read_text(), mode="eval")
    words = {node.value for node in ast.walk(resource) if isinstance(node, ast.Constant)}
    assert {icons.version(), "nnstudio.exe", *map(int, icons.version().split("."))} <= words


@pytest.fixture
def licences(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(PACKAGING))
    return importlib.import_module("licences")


def test_every_library_that_the_program_needs_brings_its_licence_into_the_bundle(
    licences: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed = ("numpy", "pyqtgraph", "tqdm")  # Qt's and PySide6's wheels hold no licence
    assert set(needed) < set(licences.LIBRARIES)
    monkeypatch.setattr(licences, "LIBRARIES", needed)
    placed = licences.collect([])
    folders = {folder.split("/")[1] for _, folder in placed}
    assert folders >= {*needed, "Qt and PySide6"}
    assert len({(folder, Path(path).name) for path, folder in placed}) == len(placed)
    assert all(Path(path).stat().st_size > 100 for path, _ in placed)


def test_a_library_without_a_licence_stops_the_build(
    licences: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(licences, "A_LICENCE", re.compile("no such file"))
    with pytest.raises(SystemExit, match="numpy brings no licence"):
        licences.of_library("numpy")


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="asks Debian's packages")
def test_libraries_of_the_system_are_found_by_either_of_their_paths(licences: ModuleType) -> None:
    library = next(Path("/usr/lib").glob("*/libc.so.6"))
    assert set(licences.owners([str(library)])) == {"libc6"}
    assert set(licences.owners([str(library).removeprefix("/usr")])) == {"libc6"}
    assert list(licences.owners([__file__])) == []
