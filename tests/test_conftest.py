"""The common ground of the tests keeps its promises."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, QThread

pytest_plugins = ["pytester"]

OUTER = Path(__file__).with_name("conftest.py")


@pytest.fixture
def inner(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A project of its own that has the same conftest."""
    monkeypatch.setenv("PYTHONPATH", str(OUTER.parent.parent))
    pytester.makeconftest(OUTER.read_text(encoding="utf-8"))
    pytester.makeini("[pytest]\nqt_api = pyside6\n")
    return pytester


def test_a_thread_left_running_fails_its_own_test_only(inner: pytest.Pytester) -> None:
    inner.makepyfile(
        """
        from PySide6.QtCore import QThread

        kept = []

        def test_leaves_a_thread():
            kept.append(QThread())
            kept[0].setObjectName("forgotten")
            kept[0].start()

        def test_follows():
            assert not kept[0].isRunning()
        """
    )
    result = inner.runpytest_subprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*still ran at the end of the test: *forgotten*"])


def test_a_missing_library_stops_the_tests_with_a_sentence(
    inner: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner.makepyfile("def test_nothing(): pass")
    conftest = inner.path / "conftest.py"
    text = conftest.read_text(encoding="utf-8")
    conftest.write_text(
        text + "\nsystemcheck.GRAPHICS_LIBRARIES = ('libnot-a-library.so.9',)\n", encoding="utf-8"
    )
    result = inner.runpytest_subprocess("-p", "no:cacheprovider")
    assert result.ret == 2
    assert "libnot-a-library.so.9" in result.stdout.str() + result.stderr.str()


@pytest.mark.usefixtures("qapp")
def test_a_thread_that_was_stopped_is_no_failure() -> None:
    thread = QThread()
    thread.start()
    thread.quit()
    assert thread.wait(2000)


@pytest.mark.usefixtures("qapp")
def test_settings_of_the_tests_are_not_those_of_the_person() -> None:
    home = Path(os.environ["HOME"])
    assert home.name.startswith("nnstudio-tests-")
    config = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.ConfigLocation)
    assert Path(config).is_relative_to(home)


def test_the_clipboard_is_emptied_between_tests(inner: pytest.Pytester) -> None:
    inner.makepyfile(
        """
        from PySide6.QtGui import QGuiApplication

        def test_copies(qapp):
            QGuiApplication.clipboard().setText("133")

        def test_follows(qapp):
            assert QGuiApplication.clipboard().text() == ""
        """
    )
    result = inner.runpytest_subprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=2)
