"""The compiled kernel is made ready behind the window, or it is said why not."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from nnstudio.core.kernels import loading
from nnstudio.core.kernels.loading import Loaded
from nnstudio.document.document import course_document
from nnstudio.session import kernelwarmup
from nnstudio.session.kernelwarmup import KernelWarmup
from nnstudio.session.session import Session


@pytest.fixture
def warmup(qtbot: QtBot) -> Iterator[KernelWarmup]:
    made = KernelWarmup()
    yield made
    assert made.close()


def test_the_answer_comes_from_a_thread_of_its_own(
    qtbot: QtBot, warmup: KernelWarmup, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[object] = []

    def load() -> Loaded:
        threads.append(QThread.currentThread())
        return Loaded(why_not="there is none")

    monkeypatch.setattr(loading, "installed", lambda: False)
    monkeypatch.setattr(loading, "load", load)
    with qtbot.waitSignal(warmup.ready) as signal:
        warmup.start()
        warmup.start()  # a second time does nothing
    assert signal.args == [Loaded(why_not="there is none")]
    assert len(threads) == 1
    assert threads[0] is not QThread.currentThread()


def test_what_has_to_be_made_is_made_in_another_process(
    qtbot: QtBot, warmup: KernelWarmup, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands: list[list[str]] = []

    class Process:
        def __init__(self, command: list[str], **options: object) -> None:
            commands.append(command)

        def wait(self, timeout: float) -> int:
            return 0

        def poll(self) -> int:
            return 0

    monkeypatch.setattr(loading, "installed", lambda: True)
    monkeypatch.setattr(loading, "made_before", lambda: False)
    monkeypatch.setattr(loading, "load", lambda: Loaded())
    monkeypatch.setattr(subprocess, "Popen", Process)
    with qtbot.waitSignals([warmup.making, warmup.ready]):
        warmup.start()
    assert commands == [[sys.executable, "-c", kernelwarmup.MAKE]]


def test_a_process_that_cannot_start_is_no_disaster(
    qtbot: QtBot, warmup: KernelWarmup, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object, **options: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(loading, "installed", lambda: True)
    monkeypatch.setattr(loading, "made_before", lambda: False)
    monkeypatch.setattr(loading, "load", lambda: Loaded(why_not="there is none"))
    monkeypatch.setattr(subprocess, "Popen", refuse)
    with qtbot.waitSignal(warmup.ready):
        warmup.start()


def test_closing_in_the_middle_ends_the_process(
    qtbot: QtBot, warmup: KernelWarmup, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "installed", lambda: True)
    monkeypatch.setattr(loading, "made_before", lambda: False)
    monkeypatch.setattr(loading, "load", lambda: pytest.fail("it was closed"))
    monkeypatch.setattr(kernelwarmup, "MAKE", "import time; time.sleep(60)")
    with qtbot.waitSignal(warmup.making):
        warmup.start()
    qtbot.waitUntil(lambda: warmup._maker is not None, timeout=5_000)
    assert warmup.close()
    assert not warmup.busy


def test_the_code_for_the_other_process_is_code(monkeypatch: pytest.MonkeyPatch) -> None:
    compile(kernelwarmup.MAKE, "make", "exec")


WHY_NOT = "the compiled kernel is not installed; training with numpy"


@pytest.mark.parametrize(
    ("choice", "failed", "said"),
    [
        ("auto", False, False),
        ("numpy", False, False),
        ("compiled", False, True),
        ("auto", True, True),
    ],
)
def test_why_there_is_no_compiled_kernel_is_said_where_one_was_to_be_expected(
    qtbot: QtBot, choice: str, failed: bool, said: bool
) -> None:
    session = Session(course_document())
    sentences: list[str] = []
    session.said.connect(sentences.append)
    session.choose_kernel(choice)
    session.note_kernel_making()
    assert "making" in session.frame().kernel
    session.take_kernel(Loaded(why_not=WHY_NOT, failed=failed))
    assert sentences == ["The compiled kernel is not installed; training with numpy."] * said
    assert "making" not in session.frame().kernel
    assert session.close()
