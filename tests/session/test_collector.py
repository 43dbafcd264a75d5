"""Garbage ends in the GUI thread, whichever thread makes more of it."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.session.collector import Collector

ENDED_IN: list[threading.Thread] = []


class Held:
    """In a cycle, so that only the collector ends it; as what Qt's objects hold often is."""

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        ENDED_IN.append(threading.current_thread())


def litter() -> None:
    kept = [[] for _ in range(50_000)]  # type: ignore[var-annotated]
    kept.clear()


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    enabled = gc.isenabled()
    ENDED_IN.clear()
    yield
    (gc.enable if enabled else gc.disable)()


def make_garbage_beside_a_thread() -> None:
    for _ in range(20):
        Held()
    thread = threading.Thread(target=litter)
    thread.start()
    thread.join()


def test_by_itself_python_collects_in_any_thread() -> None:
    gc.collect()
    gc.enable()
    make_garbage_beside_a_thread()
    assert any(thread is not threading.main_thread() for thread in ENDED_IN)


def test_it_collects_in_the_gui_thread_only(qtbot: QtBot) -> None:
    gc.collect()
    gc.enable()
    collector = Collector()
    make_garbage_beside_a_thread()
    assert not ENDED_IN
    litter_kept = [[] for _ in range(5_000)]  # type: ignore[var-annotated]
    qtbot.waitUntil(lambda: len(ENDED_IN) == 20)
    assert {*ENDED_IN} == {threading.main_thread()}
    collector.close()
    assert gc.isenabled()
    assert litter_kept


def test_python_gets_back_only_what_it_had(qtbot: QtBot) -> None:
    gc.disable()
    Collector().close()
    assert not gc.isenabled()
