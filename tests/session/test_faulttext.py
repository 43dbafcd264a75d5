"""What of an exception may be handed on."""

from __future__ import annotations

import pytest

from nnstudio.session.faulttext import (
    MOST_FRAMES,
    MOST_MESSAGE,
    fault_text,
    message_of,
    scrubbed,
    scrubbed_dump,
    short_path,
)


@pytest.mark.parametrize(
    ("path", "short"),
    [
        (
            "/people/anna/.venv/lib/python3.11/site-packages/nnstudio/ui/panel.py",
            "nnstudio/ui/panel.py",
        ),
        ("/people/anna/nnstudio/nnstudio/app.py", "nnstudio/app.py"),
        ("/usr/lib/python3/dist-packages/numpy/core.py", "numpy/core.py"),
        (r"C:\People\Anna\nnstudio\ui\panel.py", "nnstudio/ui/panel.py"),
        ("/people/anna/grades.csv", "grades.csv"),
        ("<string>", "<string>"),
    ],
)
def test_of_a_path_the_part_within_the_package_remains(path: str, short: str) -> None:
    assert short_path(path) == short


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("could not convert string to float: 'Emily'", "could not convert string to float: '…'"),
        ("can't read 'Emily'", "can't read '…'"),
        ('no "O\'Brien" here', "no '…' here"),
        ("[Errno 2] No such file: /people/anna/my data/marks.csv", "marks.csv"),
        ("open C:\\People\\Anna\\marks.csv failed", "open marks.csv failed"),
        ("shapes (3,4) and (5,) do not match, 1/2", "shapes (3,4) and (5,) do not match, 1/2"),
    ],
)
def test_what_is_quoted_and_folders_are_left_out(text: str, left: str) -> None:
    found = scrubbed(text)
    assert found.endswith(left)
    assert "anna" not in found.lower()


def test_a_message_about_code_keeps_its_names() -> None:
    assert message_of(AttributeError("'Table' has no 'cells'")).endswith("'Table' has no 'cells'")
    assert message_of(KeyError("Emily")) == "KeyError: '…'"


def test_what_qt_put_before_a_message_is_left_out() -> None:
    before = "Error calling Python override of QAbstractTableModel::rowCount(): "
    assert message_of(ValueError(before * 300 + "no row")) == "ValueError: no row"
    assert len(message_of(ValueError("x" * 100_000))) == MOST_MESSAGE


def test_what_led_to_an_exception_comes_before_it() -> None:
    def fail() -> None:
        try:
            int("Emily")
        except ValueError as error:
            raise RuntimeError("no number") from error

    with pytest.raises(RuntimeError) as caught:
        fail()
    text = fault_text(caught.value, caught.value.__traceback__)
    first, second = text.split("which led to")
    assert "ValueError" in first
    assert "Emily" not in first.splitlines()[-1]
    assert "test_faulttext.py, line" in second
    assert second.rstrip().endswith("RuntimeError: no number")


def test_a_deep_recursion_is_told_in_short() -> None:
    def deeper(n: int) -> int:
        return deeper(n + 1) + 1

    with pytest.raises(RecursionError) as caught:
        deeper(0)
    text = fault_text(caught.value, caught.value.__traceback__)
    assert text.count(", line ") == MOST_FRAMES
    assert " more ..." in text


def test_a_dump_names_no_folder_of_a_person() -> None:
    dump = 'Thread 0x1 (newest first):\n  File "/people/anna/nnstudio/app.py", line 3 in run\n'
    assert scrubbed_dump(dump).splitlines()[1] == '  File "nnstudio/app.py", line 3 in run'
