"""The list of files opened last: its order, its memory, and files that are gone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from nnstudio.ui.window.recentfiles import RecentFiles
from nnstudio.ui.window.settings import RECENT_MOST, WindowSettings


def settings_in(folder: Path) -> WindowSettings:
    path = str(folder / "settings.ini")
    return WindowSettings(QSettings(path, QSettings.Format.IniFormat))


MOST = RECENT_MOST[0]


@pytest.fixture
def recent(qtbot: QtBot, tmp_path: Path) -> RecentFiles:
    made = RecentFiles(settings_in(tmp_path))
    qtbot.addWidget(made)
    return made


def titles(menu: RecentFiles) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_the_newest_comes_first_and_each_once(recent: RecentFiles, tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv", "a.csv"):
        recent.add(str(tmp_path / name))
    assert titles(recent) == ["a.csv", "b.csv", "&Clear this list"]
    for number in range(2 * MOST):
        recent.add(str(tmp_path / f"{number}.csv"))
    assert len(titles(recent)) == MOST + 1
    assert titles(recent)[0] == f"{2 * MOST - 1}.csv"


@pytest.mark.parametrize("count", [0, 1, 3])
def test_the_list_is_there_at_the_next_start(qtbot: QtBot, tmp_path: Path, count: int) -> None:
    paths = tuple(str(tmp_path / f"Ä & b,{n}.csv") for n in range(count))
    first = settings_in(tmp_path)
    first.recent = paths
    first._settings.sync()
    assert settings_in(tmp_path).recent == paths


@pytest.mark.parametrize("kept", ["", "[1, 2]", "{", '"x"', "null"])
def test_settings_that_are_none_are_an_empty_list(tmp_path: Path, kept: str) -> None:
    settings = settings_in(tmp_path)
    settings._settings.setValue("files/recent", kept)
    assert settings.recent == ()


def test_a_file_is_chosen_and_one_that_is_gone_leaves_the_list(
    recent: RecentFiles, tmp_path: Path
) -> None:
    there, gone = tmp_path / "there.csv", tmp_path / "gone.csv"
    there.write_text("A\n1\n")
    recent.add(str(there))
    recent.add(str(gone))
    chosen: list[str] = []
    missing: list[str] = []
    recent.file_chosen.connect(chosen.append)
    recent.missing.connect(missing.append)
    recent.actions()[1].trigger()
    assert chosen == [str(there)]
    recent.actions()[0].trigger()
    assert missing == [f"gone.csv is no longer in {tmp_path}."]
    assert titles(recent) == ["there.csv", "&Clear this list"]


def test_names_are_shown_as_they_are_and_long_ones_cut_in_the_middle(
    recent: RecentFiles, tmp_path: Path
) -> None:
    recent.add(str(tmp_path / "R&D <b>.csv"))
    assert titles(recent)[0] == "R&&D <b>.csv"
    recent.add(str(tmp_path / f"{'long' * 50}.csv"))
    assert "…" in titles(recent)[0]
    assert titles(recent)[0].endswith(".csv")


def test_the_list_is_cleared_and_then_closed(recent: RecentFiles, tmp_path: Path) -> None:
    assert not recent.menuAction().isEnabled()
    recent.add(str(tmp_path / "a.csv"))
    assert recent.menuAction().isEnabled()
    recent.actions()[-1].trigger()
    assert titles(recent) == []
    assert not recent.menuAction().isEnabled()


def test_a_path_that_no_system_has_leaves_the_list_too(qtbot: QtBot, tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    settings.recent = (f"/{'n' * 300}.csv", "a\0b.csv")
    made = RecentFiles(settings)
    qtbot.addWidget(made)
    missing: list[str] = []
    made.missing.connect(missing.append)
    made.actions()[0].trigger()
    made.actions()[0].trigger()
    assert len(missing) == 2
    assert titles(made) == []


def test_files_of_the_same_name_are_told_apart_by_their_folders(
    recent: RecentFiles, tmp_path: Path
) -> None:
    for place in ("spring", "autumn"):
        recent.add(str(tmp_path / place / "rain.csv"))
    recent.add(str(tmp_path / "snow.csv"))
    assert titles(recent)[:3] == ["snow.csv", "rain.csv in autumn", "rain.csv in spring"]
