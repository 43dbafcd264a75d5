"""Resources are found wherever the program runs from."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from nnstudio import assets
from nnstudio.core.problems import FileProblem


def make_resource(folder: Path, text: str) -> None:
    folder.mkdir(parents=True)
    (folder / "note.txt").write_text(text, encoding="utf-8")


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The package in a place of its own, with nothing around it."""
    folder = tmp_path / "place" / "nnstudio"
    folder.mkdir(parents=True)
    monkeypatch.setattr(assets, "_PACKAGE", folder)
    return folder


def test_in_a_checkout_they_lie_beside_the_package(package: Path) -> None:
    (package.parent / "pyproject.toml").touch()
    make_resource(package.parent / "resources", "checkout ü")
    assert assets.read_text("note.txt") == "checkout ü"


def test_in_a_wheel_they_lie_in_the_package(package: Path) -> None:
    make_resource(package / "resources", "wheel")
    assert assets.read_bytes("note.txt") == b"wheel"


def test_beside_an_installed_package_a_folder_of_that_name_is_somebody_elses(
    package: Path,
) -> None:
    make_resource(package.parent / "resources", "not ours")
    with pytest.raises(FileProblem):
        assets.resource_path("note.txt")


@pytest.mark.parametrize("place", ["resources", "nnstudio/resources"])
def test_in_a_frozen_program_they_lie_where_it_was_unpacked(
    place: str, package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "frozen"), raising=False)
    make_resource(tmp_path / "frozen" / place, "frozen")
    assert assets.read_text("note.txt") == "frozen"


def test_a_missing_resource_is_named(package: Path) -> None:
    with pytest.raises(FileProblem, match=r"samples/nothing\.csv of NN Studio is missing"):
        assets.resource_path("samples", "nothing.csv")


@pytest.mark.parametrize(
    "parts",
    [
        ("fonts", "Inter-Regular.otf"),
        ("fonts", "Inter-SemiBold.otf"),
        ("fonts", "OFL.txt"),
        ("samples", "four-people.csv"),
        ("icons", "nnstudio.svg"),
    ],
)
def test_the_resources_of_this_checkout_are_found(parts: tuple[str, ...]) -> None:
    assert assets.resource_path(*parts).stat().st_size > 0
