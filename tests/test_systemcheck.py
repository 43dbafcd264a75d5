"""What is said when this computer cannot show a window."""

from __future__ import annotations

import os
import sys

import pytest

from nnstudio import systemcheck

X_DISPLAY = {"DISPLAY": ":0"}
ALL_LIBRARIES = systemcheck.GRAPHICS_LIBRARIES + systemcheck.XCB_LIBRARIES


@pytest.fixture
def linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")


def only_these_load(monkeypatch: pytest.MonkeyPatch, present: tuple[str, ...]) -> None:
    monkeypatch.setattr(systemcheck, "_can_load", lambda name: name in present)


@pytest.mark.usefixtures("linux")
@pytest.mark.parametrize("missing", ALL_LIBRARIES)
def test_on_an_x_display_every_missing_library_is_named(
    missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    only_these_load(monkeypatch, tuple(name for name in ALL_LIBRARIES if name != missing))
    sentence = systemcheck.missing_for_window(X_DISPLAY)
    assert sentence is not None
    assert f"({missing})" in sentence


@pytest.mark.usefixtures("linux")
def test_nothing_is_said_when_all_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    only_these_load(monkeypatch, ALL_LIBRARIES)
    assert systemcheck.missing_for_window(X_DISPLAY) is None


@pytest.mark.usefixtures("linux")
@pytest.mark.parametrize(
    "environment",
    [{}, {"DISPLAY": ""}, {"QT_QPA_PLATFORM": "", "WAYLAND_DISPLAY": ""}],
)
def test_without_a_display_it_says_so(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    only_these_load(monkeypatch, ALL_LIBRARIES)
    assert systemcheck.missing_for_window(environment) == systemcheck.NO_DISPLAY


@pytest.mark.usefixtures("linux")
def test_without_a_display_the_libraries_are_named_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    only_these_load(monkeypatch, ())
    libraries, display = (systemcheck.missing_for_window({}) or "").rsplit("\n", 1)
    assert all(name in libraries for name in ALL_LIBRARIES)
    assert display == systemcheck.NO_DISPLAY


@pytest.mark.parametrize(("person", "begins"), [(0, "apt-get "), (1000, "sudo apt-get ")])
def test_who_is_root_needs_no_sudo_which_a_bare_system_lacks(
    person: int, begins: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: person, raising=False)
    assert systemcheck.apt_line("xvfb").startswith(begins)


@pytest.mark.usefixtures("linux")
@pytest.mark.parametrize(
    ("environment", "needs_xcb"),
    [
        ({"DISPLAY": ":0"}, True),
        ({"QT_QPA_PLATFORM": "xcb"}, True),
        ({"QT_QPA_PLATFORM": "xcb;wayland"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, False),
        ({"QT_QPA_PLATFORM": "offscreen:size=800x600", "DISPLAY": ":0"}, False),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, False),
    ],
)
def test_pieces_of_x_are_asked_for_only_where_qt_uses_them(
    environment: dict[str, str], needs_xcb: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    only_these_load(monkeypatch, systemcheck.GRAPHICS_LIBRARIES)
    sentence = systemcheck.missing_for_window(environment)
    assert (sentence is not None) == needs_xcb


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_bring_everything(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    only_these_load(monkeypatch, ())
    assert systemcheck.missing_for_window({}) is None


@pytest.mark.parametrize(("apt", "expected"), [("/usr/bin/apt-get", "libxcb-cursor0"), (None, "")])
def test_the_apt_command_is_given_where_apt_exists(
    apt: str | None, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: apt)
    sentence = systemcheck.libraries_sentence(["libGL.so.1"])
    assert ("apt-get install" in sentence) == bool(expected)
    assert expected in sentence
    assert "libGL.so.1" in sentence


def test_the_loader_of_the_system_decides_what_is_missing() -> None:
    assert not systemcheck._can_load("libnot-a-library.so.9")
    if sys.platform.startswith("linux"):
        assert systemcheck._can_load("libc.so.6")


def test_a_failed_import_of_a_system_library_becomes_a_sentence() -> None:
    error = ImportError("libGL.so.1: cannot open shared object file: No such file or directory")
    assert "(libGL.so.1)" in (systemcheck.import_sentence(error) or "")


def test_another_failed_import_is_not_explained_away() -> None:
    assert systemcheck.import_sentence(ImportError("No module named 'numpy'")) is None


@pytest.mark.usefixtures("linux")
def test_the_check_looks_once_at_each_library(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []
    monkeypatch.setattr(systemcheck, "_can_load", lambda name: looked.append(name) or True)
    assert systemcheck.missing_for_window(X_DISPLAY) is None
    assert looked == list(ALL_LIBRARIES)
