"""What is handed out holds what the program reads."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NOT_READ = {"screenshots"}  # the README shows them
LINUX = ROOT / "packaging" / "linux"


def test_the_bundle_holds_every_resource() -> None:
    spec = (ROOT / "packaging" / "nnstudio.spec").read_text(encoding="utf-8")
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
