"""Where the panels stand when a page begins that waits for a move in them.

Explain and the lab stay where the learner left them. Who stood already where the page leads would
never get there: so Explain begins at its first step, and the lab at zero. The function that the
lab shows is one of those that were looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nnstudio.lessons.checks import CHECKS
from nnstudio.lessons.lesson import Page

if TYPE_CHECKING:
    from nnstudio.ui.window.mainwindow import MainWindow


def begin(window: MainWindow, page: Page) -> None:
    """Put back what the page waits to see moved; a panel that was never opened is at its start."""
    awaited = CHECKS[page.check.name].events
    if awaited == "explained" and "view" in window.explain.__dict__:
        window.explain.view.go_to_start()
    elif awaited == "lab z" and "view" in window.lab.__dict__:
        window.lab.view.move_to(0.0)
    elif awaited == "lab function" and "view" in window.lab.__dict__:
        window.lab.view.tell_again()
