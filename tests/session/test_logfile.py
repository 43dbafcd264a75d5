"""The log stays small, and Qt's warnings come into it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning

from nnstudio.session import logfile
from nnstudio.session.logfile import LOG_BYTES, LogFile
from nnstudio.session.qtmessages import QtMessages


def test_two_files_hold_the_newest_and_never_more_than_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logfile, "LOG_BYTES", 4_000)
    log = LogFile(tmp_path)
    for number in range(100):
        log.write(f"Entry {number}", "x" * 300)
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == ["nnstudio.log", "nnstudio.log.1"]
    assert all(file.stat().st_size <= 4_000 for file in files)
    assert "Entry 99" in log.path.read_text()
    assert LOG_BYTES < 1_000_000


def test_one_entry_is_cut_where_it_is_endless(tmp_path: Path) -> None:
    log = LogFile(tmp_path)
    log.write("Long", "\udc80" + "x" * 1_000_000)
    assert log.path.stat().st_size < 20_000


def test_entries_of_several_threads_do_not_mix(tmp_path: Path) -> None:
    log = LogFile(tmp_path)
    threads = [
        threading.Thread(target=lambda: [log.write("One", "two\nthree") for _ in range(20)])
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    entries = log.path.read_text().strip().split("\n\n")
    assert len(entries) == 80
    assert all(entry.endswith(" One\ntwo\nthree") for entry in entries)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[LogFile]:
    made = LogFile(tmp_path)
    messages = QtMessages(made)
    messages.install()
    yield made
    messages.remove()


def test_a_warning_of_qt_is_logged_once_without_folders(
    qapp: object, log: LogFile, capfd: pytest.CaptureFixture[str]
) -> None:
    for _ in range(3):
        qWarning("cannot open /people/anna/marks.csv")
    assert log.path.read_text().count("Qt warning\ncannot open marks.csv\n") == 1
    assert capfd.readouterr().err.count("cannot open") == 3  # the console is told each time


def test_a_warning_that_writing_the_log_brings_about_does_not_come_round_again(
    qapp: object, log: LogFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []

    def write(title: str, text: str = "") -> None:
        calls.append(text)
        qWarning("while writing")
        raise OSError("and it fails")

    monkeypatch.setattr(log, "write", write)
    qWarning("first")
    assert calls == ["first", ""]
