"""The views of the window as pictures; None where a view has nothing to show yet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QSize, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from nnstudio.document.frame import Frame
from nnstudio.document.runs import run_name
from nnstudio.language.translate import counted, tr
from nnstudio.session.overrides import drawn_whole
from nnstudio.ui.cards.card import Card
from nnstudio.ui.cards.cards import Cards
from nnstudio.ui.explain.explainpanel import ExplainPanel
from nnstudio.ui.landscape.landscapepanel import LandscapePanel
from nnstudio.ui.loss.losspanel import LossPanel
from nnstudio.ui.map.decisionmap import DecisionMap
from nnstudio.ui.network.networkdiagram import NetworkDiagram
from nnstudio.ui.pictures.picture import Picture
from nnstudio.ui.pictures.plotpainting import paint_plot
from nnstudio.ui.stylesheet import style_sheet
from nnstudio.ui.theme import Theme

LEAST = QSize(480, 320)  # a small panel does not make a small picture
FORMULA_WIDTH = 640


def when_words(frame: Frame) -> str:
    """How far the training has come: "after 312 epochs", "before training"."""
    if not frame.epoch and not frame.position:
        return tr("before training")
    if not frame.position:
        return counted("after {n:,} epoch", "after {n:,} epochs", frame.epoch)
    return counted(
        "after {n:,} epoch and {rows:,} rows",
        "after {n:,} epochs and {rows:,} rows",
        frame.epoch,
        rows=frame.position,
    )


def diagram_picture(frame: Frame, diagram: NetworkDiagram) -> Picture:
    """All of the network, as its lines and neurons are shown now."""
    legend = f"{diagram.legend[:1].upper()}{diagram.legend[1:]}"
    described = frame.model.params.spec.describe()
    row = (
        tr("No row is shown.")
        if frame.shown_name is None
        else tr("Row shown: {row}.", row=frame.shown_name)
    )
    return Picture(
        "network",
        tr("Network {network} {when}", network=described, when=when_words(frame)),
        diagram.size().expandedTo(LEAST),
        diagram.paint_to,
        (row, tr("{legend}.", legend=legend)),
    )


def loss_picture(frame: Frame, plot: LossPanel) -> Picture | None:
    """The losses, on the scale and over the epochs that the plot shows."""
    from nnstudio.ui.loss.losspicture import loss_scene, paint_loss

    if not len(frame.curve) and not frame.ghosts:
        return None
    scene = loss_scene(frame, run_name(frame.document), plot.log, plot.view)

    def paint(painter: QPainter, size: QSizeF, theme: Theme) -> None:
        paint_loss(painter, size, theme, scene)

    words = (
        ""
        if frame.loss is None
        else tr("The loss is {loss:.4g} {when}.", loss=frame.loss, when=when_words(frame))
    )
    title = tr("Loss of {table}", table=frame.document.table.title)
    return Picture("loss", title, plot.size().expandedTo(LEAST), paint, (words,) if words else ())


def map_picture(frame: Frame, panel: DecisionMap) -> Picture | None:
    """The map over the inputs that the panel shows."""
    from nnstudio.ui.map.mappicture import map_scene, map_words, paint_map

    scene = map_scene(frame, panel.axes)
    if scene is None:
        return None

    def paint(painter: QPainter, size: QSizeF, theme: Theme) -> None:
        paint_map(painter, size, theme, scene)

    title = tr("{table} {when}", table=frame.document.table.title, when=when_words(frame))
    return Picture("map", title, panel.size().expandedTo(LEAST), paint, map_words(scene))


def formula_picture(frame: Frame, panel: ExplainPanel) -> Picture | None:
    """The formulas of the step that is explained."""
    step = panel.view.shown if "view" in panel.__dict__ else None
    if step is None:
        return None
    from nnstudio.ui.explain.formulaview import FormulaView

    view = FormulaView()
    view.resize(FORMULA_WIDTH, 100)
    view.show_lines(step.lines)
    size = QSize(FORMULA_WIDTH, view.sizeHint().height())

    def paint(painter: QPainter, size: QSizeF, theme: Theme) -> None:
        view.set_theme(theme)
        for left, baseline, box in view.placed:
            box.paint(painter, left, baseline)

    whom = tr(
        "Row shown: {row}, {when}.",
        row=frame.shown_name,
        when=when_words(frame),
    )
    return Picture("formula", step.title, size, paint, (step.words, whom))


def card_picture(frame: Frame, cards: Cards, present: Theme) -> Picture | None:
    """The card that is open, all of it."""
    card = cards.card
    if card is None:
        return None
    holder = cards.holder
    parts = (holder.name.text(), holder.what.text(), holder.state.text())

    def paint(painter: QPainter, size: QSizeF, theme: Theme) -> None:
        with _dressed(card, theme, present):
            _render(card, painter)

    title = " \u00b7 ".join(part for part in parts if part)
    row = tr(
        "Row shown: {row}, {when}.",
        row=frame.shown_name,
        when=when_words(frame),
    )
    return Picture("card", title, card.size(), paint, (row,))


def landscape_picture(panel: LandscapePanel, present: Theme) -> Picture | None:
    """The plot of the present page, with the key of its colours."""
    view = panel.view if "view" in panel.__dict__ else None
    if view is None or not view.empty.isHidden() or not view.words.text():
        return None
    plot, key = view.plot, view.key
    below = 0 if key.isHidden() else key.height() + 4

    def paint(painter: QPainter, size: QSizeF, theme: Theme) -> None:
        view.set_theme(theme)
        paint_plot(painter, plot, theme)
        if below:
            painter.translate(0, plot.viewport().height() + 4)
            _render(key, painter)
        view.set_theme(present)

    size = plot.viewport().size() + QSize(0, below)
    words = tuple(text for text in (view.words.text(), view.note.text()) if text)
    return Picture(
        "landscape", tr("Loss landscape: {subject}", subject=view.subject), size, paint, words
    )


def _render(widget: QWidget, painter: QPainter) -> None:
    """Draw a widget and all in it from the painter's origin."""
    flags = QWidget.RenderFlag.DrawChildren
    with drawn_whole():
        widget.render(painter, QPoint(0, 0), widget.rect(), flags)


@contextmanager
def _dressed(card: Card, theme: Theme, present: Theme) -> Iterator[None]:
    """A card as on paper for as long as it is drawn; nothing of that is seen.

    Style sheets keep a palette from reaching what is inside, so that rules say it instead.
    """
    card.set_theme(theme)
    card.setStyleSheet(style_sheet(theme) + _paper_rules(theme))
    try:
        yield
    finally:
        card.setStyleSheet("")
        card.set_theme(present)


def _paper_rules(theme: Theme) -> str:
    """What the palette says elsewhere; heads are flat, since PDF does not know their gradients."""
    return f"""
    QLabel, QCheckBox, QTableView, QHeaderView::section {{ color: {theme.text}; }}
    QLabel[muted="true"] {{ color: {theme.muted}; }}
    QTableView {{ background: {theme.panel}; border: none; }}
    QCheckBox::indicator {{ width: 11px; height: 11px; border: 1px solid {theme.control};
        background: {theme.panel}; }}
    QCheckBox::indicator:checked {{ background: {theme.accent}; }}
    QHeaderView::section {{ background: {theme.raised}; border: none;
        border-bottom: 1px solid {theme.line}; padding: 2px 4px; }}
    """
