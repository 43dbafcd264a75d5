"""A window comes to rest on a slow machine as well."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.settling import settle


def test_what_follows_from_a_click_has_happened_though_every_turn_is_slow(
    qapp: QApplication,
) -> None:
    seen: list[str] = []

    def then(name: str, next_step: Callable[[], None] | None = None) -> Callable[[], None]:
        def do() -> None:
            time.sleep(0.02)
            seen.append(name)
            if next_step is not None:
                QTimer.singleShot(0, next_step)

        return do

    QTimer.singleShot(0, then("shown", then("laid out", then("given its height", then("drawn")))))
    settle(1)
    assert seen == ["shown", "laid out", "given its height", "drawn"]
