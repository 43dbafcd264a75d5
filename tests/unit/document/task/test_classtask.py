"""A task as a value, and in its file: what it can hold, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from nnstudio.core.problems import FileProblem, Problem
from nnstudio.document.document import course_document
from nnstudio.document.project.projectfile import Project, pack, parse_project
from nnstudio.document.runs import loaded, with_run
from nnstudio.document.task.classtask import MOST_TEXT, ClassTask, as_text
from nnstudio.document.task.goals import GOALS, Goal
from nnstudio.document.task.locks import LOCKS
from nnstudio.document.teach import teach
from tests.mutants import mutant
from tests.unit.document.task.handedin import TASK, given, solved

HOSTILE = [
    "<b>bold</b> <img src=x onerror=alert(1)> <a href='file:///etc/passwd'>x</a>",
    '=HYPERLINK("http://example.org")\n@SUM(1)\n\n+1',
    '\u202eevil\u202c "quoted" \\ {}[], \u82b1 \U0001f4a5 \u2028 \u0301',
    "x" * MOST_TEXT,
    "\n".join("x" * (MOST_TEXT // 2)),
]


@pytest.mark.parametrize("text", ["", "One.", *HOSTILE])
def test_every_text_comes_back_from_the_file_as_it_was_typed(text: str) -> None:
    task = replace(TASK, text=as_text(text[:MOST_TEXT]), author="O'Neil <i>")
    document = given(task)
    back = parse_project(pack(Project(document), "p.nnstudio").data, "p.nnstudio").document
    assert back == document
    assert back.task is not None
    assert back.task.text == as_text(text[:MOST_TEXT])


def test_a_project_without_a_task_is_written_as_before() -> None:
    data = pack(Project(course_document()), "p.nnstudio").data
    assert b'"task":\n' not in data
    assert "task" not in json.loads(data)
    assert parse_project(data, "p.nnstudio").document.task is None


def test_every_edit_keeps_the_task() -> None:
    document = given(replace(TASK, locks=frozenset()))
    edits = (
        document.new_start(),
        document.with_layer_added(0),
        document.with_table(document.table.without_rows([0])),
        document.with_parameter("w1", 2.0),
        teach(document, 3).rewound(),
    )
    assert all(edit.task is document.task for edit in edits)


def test_earlier_runs_carry_no_task_and_going_back_to_one_keeps_the_present_task() -> None:
    document = given(replace(TASK, locks=frozenset()))
    trained = teach(document, 3)
    other = trained.with_table(trained.table.renamed(1, "Mass"))
    kept = with_run(other.new_start(), trained)
    assert kept.runs[0].document.task is None
    back = parse_project(pack(Project(kept), "p.nnstudio").data, "p.nnstudio").document
    assert back == kept
    assert loaded(kept, 0).task is document.task


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: ClassTask("x" * 2_001), "2,001 characters"),
        (lambda: ClassTask("a\0b"), "no file can hold"),
        (lambda: ClassTask("\ud800"), "half a character"),
        (lambda: ClassTask(author="a\nb"), "one line"),
        (lambda: ClassTask(locks=frozenset({"doors"})), "A lock is one of"),
        (lambda: ClassTask(loss="luck"), "luck"),
        (lambda: ClassTask(goals=(Goal("loss_below", 1.0),) * 2), "each of them once"),
        (
            lambda: ClassTask(goals=(Goal("loss_below", 1.0), Goal("loss_below", 2.0))),
            "asked for once",
        ),
        (lambda: Goal("fame", 1.0), "A goal is one of"),
        (lambda: Goal("loss_below", 0.0), "a number from"),
        (lambda: Goal("loss_below", float("nan")), "a number from"),
        (lambda: Goal("accuracy_at_least", 1.5), "from 0 to 1"),
        (lambda: Goal("parameters_at_most", 8.5), "a whole number"),
        (lambda: Goal("answer", row="Bob"), "give an answer"),
        (lambda: Goal("answer", row="a\nb", answer="M"), "give the name of a row"),
    ],
)
def test_what_a_task_cannot_be_is_said(make: Callable[[], object], reason: str) -> None:
    with pytest.raises(Problem, match=reason):
        make()


GOOD = json.loads(pack(Project(given()), "p.nnstudio").data)
SPOILS: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "a word": (lambda t: t.update(text="hello"), "task.text is not a list"),
    "two lines in one": (lambda t: t.update(text=["a\nb"]), "task.text[1] is not one line"),
    "too long": (lambda t: t.update(text=["x" * 1_500] * 2), "characters"),
    "goal": (lambda t: t["goals"][0].update(name="fame"), "task.goals[1].name is not one of"),
    "number": (lambda t: t["goals"][0].update(number=True), "goals[1].number is not a number"),
    "huge": (lambda t: t["goals"][0].update(number=-1), "task.goals[1]: "),
    "many": (lambda t: t.update(goals=t["goals"] * 11), "task.goals is not a list"),
    "lock": (lambda t: t.update(locks=["doors"]), "task.locks[1] is not one of"),
    "lock twice": (lambda t: t.update(locks=["table", "table"]), "names a lock twice"),
    "author": (lambda t: t.update(author=None), "task.author is not one line"),
    "loss": (lambda t: t.update(loss="luck"), "task.loss is not one of"),
    "seal": (lambda t: t["seals"].update(table="0"), "task.seals.table is not a checksum"),
    "seals": (lambda t: t.update(seals={"x" * n: "0" * 64 for n in range(1, 40)}), "seals"),
    "nothing": (lambda t: t.clear(), "task lacks"),
}


@pytest.mark.parametrize(("spoil", "reason"), SPOILS.values(), ids=SPOILS.keys())
def test_a_wrong_task_in_a_file_is_named_with_its_place(
    spoil: Callable[[dict[str, Any]], object], reason: str
) -> None:
    found = json.loads(json.dumps(GOOD))
    spoil(found["task"])
    with pytest.raises(FileProblem) as caught:
        parse_project(json.dumps(found).encode(), "p.nnstudio")
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)


def read(data: bytes) -> tuple[Project | None, str]:
    """The project, or None and why not; any other exception fails the test."""
    try:
        return parse_project(data, "p.nnstudio"), ""
    except FileProblem as problem:
        return None, str(problem)


def test_damaged_files_with_a_task_are_refused_in_a_sentence_or_come_back() -> None:
    random, loads = Random(8), 0
    task = replace(TASK, text=HOSTILE[2], goals=(*TASK.goals, Goal("answer", 0.0, "Bob", "M")))
    files = [
        json.dumps({"task": json.loads(pack(Project(given(t)), "p").data)["task"]}).encode()
        for t in (task, TASK)
    ]
    for number in range(800):
        data = mutant(files, random)
        try:
            found = json.loads(data)["task"]
        except (ValueError, KeyError, TypeError, RecursionError):
            continue
        whole = json.dumps({**GOOD, "task": found}).encode()
        project, reason = read(whole)
        assert "\n" not in reason, number
        if project is not None:
            loads += 1
            assert parse_project(pack(project, "p").data, "p") == project, number
    assert loads > 20


def test_every_goal_and_lock_has_words() -> None:
    assert len({lock.refusal for lock in LOCKS.values()}) == len(LOCKS)
    for kind in GOALS.values():
        goal = Goal(kind.name, kind.usual, *(("Bob", "M") if kind.asks_answer else ()))
        assert goal.sentence
        assert "{" not in goal.sentence
    assert solved(TASK, 1).task is not None
