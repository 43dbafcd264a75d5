"""What the window's views show, for pictures and films that look as they do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from nnstudio.document.frame import Frame
from nnstudio.ui import theme as themes

if TYPE_CHECKING:  # else imported when a picture is first asked for
    from nnstudio.ui.film.filmpainter import FilmLook
    from nnstudio.ui.pictures.picture import Picture
    from nnstudio.ui.window.mainwindow import MainWindow


def view_picture(window: MainWindow, name: str, theme: themes.Theme) -> Picture | None:
    """The picture of a view, by its name in picturehandling.NAMES; None where it shows nothing."""
    from nnstudio.ui.pictures import sources

    frame = window.frame
    if frame is None:
        return None
    makers: dict[str, Callable[[], Picture | None]] = {
        "network": lambda: sources.diagram_picture(frame, window.network.diagram),
        "loss": lambda: sources.loss_picture(frame, window.loss),
        "map": lambda: sources.map_picture(frame, window.map),
        "explain": lambda: sources.formula_picture(frame, window.explain),
        "landscape": lambda: sources.landscape_picture(window.landscape, theme),
        "card": lambda: sources.card_picture(frame, window.cards, theme),
    }
    return makers[name]()


def film_look(window: MainWindow, frame: Frame) -> FilmLook:
    """A film that looks as the window does."""
    from nnstudio.ui.film.filmpainter import FilmLook
    from nnstudio.ui.network.diagramlooks import Fills, Lines

    return FilmLook(
        window.pictures.theme,
        frame.shown_row,
        Lines.GRADIENTS if window.network.shows_gradients else Lines.WEIGHTS,
        Fills.MAPS if window.network.shows_maps else Fills.VALUES,
        window.map.axes,
        window.loss.log,
        frame.ghosts,
    )
