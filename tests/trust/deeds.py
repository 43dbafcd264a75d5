"""What people do with the app, by which most of it is come by: for R11."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

from nnstudio.app import Studio
from nnstudio.document.document import Document

TABLE = "Name,A (cm),B,Kind\nu,1,2,x\nv,3,4,y\nw,5,6,x\n"
MOST_PARTS = 40  # of a panel, that keys and mouse come to
PAUSE = (lambda: None,) * 6  # 10 ms each


@dataclass
class Deed:
    """Something people do: what is called, one call after the other, from the event loop.

    Where it `wanders`, what is left when one of its calls fails need not be what the calls make of
    the document when all goes well; it only has to hold together.
    """

    name: str
    calls: list[Callable[[], object]]
    trains: bool = False
    wanders: bool = False
    outcomes: list[Document] = field(default_factory=list)  # after each call, when all goes well


def deeds_of(studio: Studio, folder: Path) -> list[Deed]:
    """All of them; files are made in a folder."""
    return [*_deeds(studio), *_longer_deeds(studio, folder), *_on_every_part(studio)]


def _deeds(studio: Studio) -> list[Deed]:
    session, intents, window = studio.session, studio.intents, studio.window
    actions = window.actions_by_name
    diagram, view = window.network.diagram, window.table.view

    def hover(widget: Any) -> Callable[[], object]:
        return lambda: [
            QTest.mouseMove(widget, QPoint(widget.width() * n // 5, widget.height() * n // 5))
            for n in (1, 2, 3, 4)
        ]

    def key(widget: Any, which: Qt.Key) -> Callable[[], object]:
        return lambda: QTest.keyClick(widget, which)

    def edit_cell() -> None:
        table = session.document.table
        intents.set_table(table.with_cell(0, 1, "61"), "change a cell")

    def rate() -> None:
        settings = session.document.settings
        intents.set_settings(replace(settings, rate=0.2), "another rate")

    panels = [lambda name=name: window.workspace.bring(name) for name in window._panels]
    repaint = [view.viewport().update, diagram.update, window.update]
    return [
        Deed("step", [actions["row"].trigger, actions["epoch"].trigger], trains=True),
        Deed("train", [session.run, *[lambda: None] * 8, session.pause], trains=True),
        Deed("toggle", [actions["run"].trigger, *[lambda: None] * 4, actions["run"].trigger], True),
        Deed("draw", repaint),
        Deed("edit a cell", [edit_cell, session.undo, session.redo]),
        Deed("edit a weight", [lambda: intents.set_parameter("w2", 0.5), session.undo]),
        Deed("lock", [lambda: intents.set_lock("w2", True), session.undo]),
        Deed("set the rate", [lambda: intents.set_rate(0.3), rate, session.undo]),
        Deed("add a layer", [intents.add_last_layer, intents.remove_last_layer, session.undo]),
        Deed("ask", [lambda: intents.ask_at({0: 60.0, 1: 170.0}), intents.add_you, session.undo]),
        Deed("family", [intents.add_you_to_family, session.undo]),
        Deed("rows", [lambda: session.show_row(2), lambda: view.selectRow(1)]),
        Deed("start anew", [actions["rewind"].trigger, actions["new_start"].trigger]),
        Deed("undo", [actions["undo"].trigger, actions["redo"].trigger]),
        Deed(
            "mouse", [hover(diagram), hover(view.viewport()), hover(window.map), hover(window.loss)]
        ),
        Deed("keys", [key(view, Qt.Key.Key_Down), key(diagram, Qt.Key.Key_Right)]),
        Deed("resize", [lambda: window.resize(1180, 760), lambda: window.resize(1280, 800)]),
        Deed("colours", [lambda: window.set_theme("dark"), lambda: window.set_theme("light")]),
        Deed("keep", [studio.recovery.keep, lambda: None]),
        *(Deed("panel", [panel, *repaint]) for panel in panels),
        Deed("draw all panels while training", [session.run, *panels, session.pause], trains=True),
    ]


def _longer_deeds(studio: Studio, folder: Path) -> list[Deed]:
    """What opens something, or works behind the window."""
    session, intents, window, files = studio.session, studio.intents, studio.window, studio.files
    course, actions, cards = studio.course, window.actions_by_name, window.cards
    view, timeline = window.table.view, window.loss.timeline
    table, project = folder / "t.csv", folder / "p.nnstudio"
    table.write_text(TABLE, encoding="utf-8")

    def at_cell() -> None:
        view.setFocus()
        view.setCurrentIndex(view.model().index(0, 1))
        QTest.keyClick(view, Qt.Key.Key_F2)

    def type_here(text: str) -> Callable[[], object]:
        def go() -> None:
            target = QApplication.focusWidget()
            if isinstance(target, QLineEdit):
                target.setText(text)
                QTest.keyClick(target, Qt.Key.Key_Return)

        return go

    def act(name: str) -> Callable[[], object]:
        return actions[name].trigger

    def escape() -> None:
        target = QApplication.focusWidget()
        if target is not None:
            QTest.keyClick(target, Qt.Key.Key_Escape)

    def page(lesson: int, number: int) -> Callable[[], object]:
        return lambda: course.open(lesson, number)

    def family_cell() -> None:
        listed = window.family.view.list
        listed.setFocus()
        listed.setCurrentIndex(listed.model().index(0, 1))
        listed.edit(listed.currentIndex())

    def ill() -> None:
        intents.set_rate(1e6)
        session.run()

    def look_back() -> None:
        points = session.document.rewind
        session.look_at(points[0] if len(points) else None)

    longer = {
        "type in a cell": [at_cell, type_here("61"), session.undo],
        "find": [act("find"), type_here("a"), escape],
        "open a table": [lambda: files.open_path(str(table)), *PAUSE, files.open_course],
        "a table that is not there": [lambda: files.open_path(str(folder / "none.csv")), *PAUSE],
        "a preview": [lambda: files.preview(str(table)), *PAUSE, files.end_preview],
        "a preview of a text": [lambda: files.preview_text(TABLE), *PAUSE, files.end_preview],
        "no rows": [lambda: files.open_text(TABLE), *PAUSE, files.open_blank, files.open_course],
        "save": [lambda: studio.projects.save(str(project)), *PAUSE, studio.projects.tell],
        "save a copy": [lambda: studio.projects.save_copy(str(folder / "c.nnstudio")), *PAUSE],
        "take along": [lambda: studio.exporting.export(str(folder / "w.json"), "json"), *PAUSE],
        "the table as a file": [lambda: files.export_table(str(folder / "x.csv")), *PAUSE],
        "a lesson": [page(0, 0), course.go_on, course.go_back, course.set_up_again, course.leave],
        **{
            f"lesson {n}": [page(n, 0), *PAUSE, course.go_on, *PAUSE, course.leave]
            for n in range(1, len(course.lessons))
        },
        "many starts": [
            lambda: window.workspace.bring("starts"),
            lambda: studio.starts.start(session.document, 4),
            *PAUSE,
            studio.starts.cancel,
        ],
        "stuck starts": [studio.stuck.start_course, *PAUSE, studio.stuck.cancel],
        "own stuck starts": [
            lambda: studio.stuck.start_own(session.document),
            *PAUSE,
            studio.stuck.cancel,
        ],
        "compare": [
            lambda: window.workspace.bring("runs"),
            lambda: studio.comparing.start(session.document, ("relu", "tanh")),
            *PAUSE,
            studio.comparing.cancel,
        ],
        "a neuron": [lambda: window.card_opening.open_neuron(0, 0), *PAUSE, cards.close],
        "a parameter": [lambda: cards.open_parameter(0, None), *PAUSE, cards.close],
        "a loss": [lambda: cards.open_loss(None), *PAUSE, cards.close],
        "guess": [act("guess"), session.step_batch, *PAUSE, act("guess")],
        "commands": [act("commands"), type_here("theme"), escape],
        "settings": [act("settings"), *PAUSE, lambda: window.preferences.leave()],
        "help": [act("help"), *PAUSE],
        "the glossary": [act("glossary"), lambda: window.open_term("loss"), *PAUSE],
        "play": [act("play"), *PAUSE],
        "the family": [
            lambda: window.workspace.bring("family"),
            intents.add_you_to_family,
            family_cell,
            type_here("70"),
            session.undo,
        ],
        "gradients and maps": [act("gradients"), act("neuron_maps"), *PAUSE, act("neuron_maps")],
        "an illness": [ill, *PAUSE, *PAUSE, *PAUSE, session.pause, *PAUSE],
        "back and forth": [session.run, *PAUSE, session.pause, look_back, session.go_on_from_here],
        "a timeline": [
            session.run,
            *PAUSE,
            session.pause,
            lambda: QTest.mouseClick(timeline.track, Qt.MouseButton.LeftButton),
            *PAUSE,
            timeline.leave,
        ],
        "runs": [
            session.run,
            *PAUSE,
            session.pause,
            actions["rewind"].trigger,
            lambda: [studio.runs.draw(run.name, True) for run in session.document.runs],
            lambda: [studio.runs.rename(r.name, f"{r.name} b") for r in session.document.runs],
            lambda: [studio.runs.delete(run.name) for run in session.document.runs],
            session.forget_ghosts,
        ],
        "settings of training": [
            lambda: intents.set_seed(3),
            lambda: intents.set_epochs(50),
            lambda: intents.set_layer(0, replace(session.document.spec.layers[0], units=3)),
            session.undo,
        ],
    }
    return [Deed(name, calls, wanders=True) for name, calls in longer.items()]


def _on_every_part(studio: Studio) -> list[Deed]:
    """Keys and mouse on all that a panel has, but no button: those do what other deeds do."""
    window = studio.window

    def parts(name: str) -> list[QWidget]:
        inside = window.workspace.dock(name).findChildren(QWidget)
        plain = [w for w in inside if not isinstance(w, QAbstractButton | QComboBox)]
        return [w for w in plain if w.isVisible() and not w.size().isEmpty()][:MOST_PARTS]

    def keys(name: str) -> None:
        for part in parts(name):
            if part.isVisible() and part.focusPolicy() != Qt.FocusPolicy.NoFocus:
                part.setFocus()
                for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
                    QTest.keyClick(part, key)

    def mouse(name: str) -> None:
        left = Qt.MouseButton.LeftButton
        for part in parts(name):
            at = QPoint(part.width() // 3, part.height() // 3)
            if part.isVisible():
                QTest.mousePress(part, left, pos=at)
            if part.isVisible():
                QTest.mouseMove(part, at * 2)
                QTest.mouseRelease(part, left, pos=at * 2)

    return [
        Deed(
            f"{what.__name__} in {name}", [bring, lambda w=what, n=name: w(n), *PAUSE], False, True
        )
        for name in window._panels
        for bring in [lambda name=name: window.workspace.bring(name)]
        for what in (keys, mouse)
    ]
