"""The report as a file: one page of PDF, one page of HTML, from the window and without one."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QThread
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.cli import BAD_INPUT, main
from nnstudio.core.network import LayerSpec
from nnstudio.core.problems import Problem
from nnstudio.data.generators import GENERATORS
from nnstudio.data.holdout import HoldOut
from nnstudio.data.table import Role, Table, column
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.family import Member
from nnstudio.document.project.projectfile import Project, save_project
from nnstudio.document.reporting.report import report_of
from nnstudio.document.runs import with_run
from nnstudio.document.teach import teach
from nnstudio.document.weightsfile import save_weights
from nnstudio.ui import theme
from nnstudio.ui.report.page import BOTTOM, HEIGHT, WIDTH, paint_page
from nnstudio.ui.report.reportfile import check_ending, report_bytes
from nnstudio.ui.report.reportpictures import report_frame
from nnstudio.ui.window.settings import WindowSettings

WHEN = "28 November 2026"


def full() -> Document:
    """As much as a report can have: rows held out, long names, runs, a family."""
    table = GENERATORS["multigauss"].make(200, 0.1, 1)
    hidden = (LayerSpec(8, "tanh"), LayerSpec(4, "relu"))
    document = teach(new_document(table, hidden=hidden, hold_out=HoldOut(0.25)), 3)
    for _ in range(6):
        document = teach(with_run(document.new_start(), document), 3)
    runs = tuple(replace(run, name=f"{run.name} {'long ' * 20}") for run in document.runs)
    family = tuple(Member(f"Person {n} {'x' * 60}", document.you) for n in range(9))
    return replace(document, runs=runs, family=family)


@pytest.mark.parametrize("make", [full, course_document], ids=["full", "untrained"])
def test_one_page_on_which_all_has_room(qtbot: QtBot, make: type[Document]) -> None:
    document = make()
    pdf = report_bytes(document, ".pdf", WHEN)
    assert pdf.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
    box = re.search(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)", pdf)
    assert box is not None
    assert (round(float(box[1])), round(float(box[2]))) == (595, 842)
    image = QImage(int(WIDTH), int(HEIGHT), QImage.Format.Format_RGB32)
    report = report_of(document, WHEN)
    with QPainter(image) as painter:
        paint_page(painter, report, report_frame(document), theme.LIGHT)
    paper = theme.LIGHT.panel
    for x in range(0, int(WIDTH), 2):  # margins are free, and so is the gap over the foot
        for y in (2, int(BOTTOM) - 3, int(HEIGHT) - 4):
            assert image.pixelColor(x, y).name() == paper
    for y in range(0, int(HEIGHT), 2):
        for x in (20, int(WIDTH) - 20):
            assert image.pixelColor(x, y).name() == paper


def test_a_page_with_its_pictures_inside(qtbot: QtBot) -> None:
    html = report_bytes(teach(course_document(), 50), ".html", WHEN).decode()
    assert html.count('<svg role="img" aria-label=') == 2
    assert "<script" not in html
    assert set(re.findall(r'(?:href|src)="([^"]*)"', html)) == set()
    named = re.findall(r'https?://[^"< ]+', html)
    assert set(named) <= {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}
    ids = re.findall(r'\bid="([^"]*)"', html)
    assert len(ids) == len(set(ids))  # two drawings in one page share none


def test_a_hostile_table_in_a_page_with_its_pictures(qtbot: QtBot) -> None:
    hostile = "</text></svg><script>alert(1)</script><img src=x onerror=y>\x01"
    table = Table(
        hostile,
        (
            column("name", None, Role.NAME, [hostile, "b", "c", "d"]),
            column(hostile, None, Role.INPUT, ["1", "2", "3", "4"]),
            column("label", None, Role.LABEL, [hostile, "no", hostile, "no"]),
        ),
    )
    document = teach(new_document(table), 3)
    run = replace(with_run(document.new_start(), document).runs[0], name=hostile)
    tags: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attributes: tags.append(tag)  # type: ignore[method-assign]
    parser.feed(report_bytes(replace(document, runs=(run,)), ".html", hostile).decode())
    assert tags.count("svg") == 2
    assert not {"script", "img", "a", "image"} & set(tags)


def test_other_endings_are_refused() -> None:
    with pytest.raises(Problem, match=r"has to end in \.pdf or \.html"):
        check_ending("report.docx")


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    made = Studio(teach(course_document(), 20), WindowSettings(settings))
    qtbot.addWidget(made.window)
    yield made
    made.close()


def test_from_the_menu_behind_the_window(
    qtbot: QtBot, studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "r.html"
    monkeypatch.setattr(QFileDialog, "exec", lambda self: QFileDialog.DialogCode.Accepted)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda self: [str(target)])
    here = QThread.currentThread()
    threads = []
    make = report_bytes

    def watched(*arguments: object, **named: object) -> bytes:
        threads.append(QThread.currentThread())
        return make(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr("nnstudio.ui.report.reportfile.report_bytes", watched)
    with qtbot.waitSignal(studio.making.said, timeout=20_000):
        studio.window.actions_by_name["report"].trigger()
    assert "After 20 epochs of training" in target.read_text()
    assert len(threads) == 1
    assert threads[0] is not here
    target = tmp_path / "r.txt"
    monkeypatch.setattr("nnstudio.ui.window.mainwindow.show_notice", lambda *a, **n: None)
    studio.window.actions_by_name["report"].trigger()
    assert "has to end in" in studio.window.status.message


def test_without_a_window(qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project, weights = tmp_path / "p.nnstudio", tmp_path / "w.json"
    table, out = tmp_path / "t.csv", tmp_path / "r.html"
    document = teach(course_document(), 20)
    save_project(Project(document), project)
    save_weights(document.model(), weights)
    table.write_text("Weight,Label\n1,a\n2,b\n")
    said = [str(project), "--out", str(out), "--date", "once", "--row", "Bob"]
    assert main(["report", *said]) == 0
    assert capsys.readouterr().out == "Saved the report to 'r.html'.\n"
    text = out.read_text()
    assert "once" in text
    assert "Row shown: Bob." in text
    for words, reason in (
        ([str(weights), "--out", str(out)], "holds weights only"),
        ([str(table), "--out", str(out)], "is no project"),
        ([str(tmp_path / "none"), "--out", str(out)], "no file"),
        ([str(project), "--out", str(tmp_path / "r.doc")], "has to end in"),
        ([str(project), "--out", str(tmp_path / "no" / "r.pdf")], "no folder"),
        ([str(project), "--out", str(out), "--row", "Nobody"], "no row"),
        ([str(project), "--out", str(out), "--title", "x" * 300], "at most 200"),
        ([str(project)], "required"),
    ):
        assert main_code(["report", *words]) == BAD_INPUT
        told = capsys.readouterr().err
        assert reason in told
        assert told.count("\n") == 1


def main_code(words: list[str]) -> int:
    try:
        return main(words)
    except SystemExit as end:
        return int(end.code or 0)


def test_in_a_process_of_its_own(tmp_path: Path) -> None:
    """No application is there before, and no screen."""
    project, out = tmp_path / "p.nnstudio", tmp_path / "r.pdf"
    save_project(Project(teach(course_document(), 20)), project)
    command = [sys.executable, "-m", "nnstudio", "report", str(project), "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert out.read_bytes().startswith(b"%PDF-")
