"""The task as a frozen value: its text, what to reach, what stays as it is, and its seals."""

from __future__ import annotations

from dataclasses import dataclass

from nnstudio.core.losses import loss_of
from nnstudio.core.problems import Problem
from nnstudio.data.cells import quoted
from nnstudio.document.task.goals import GOALS, Goal
from nnstudio.document.task.locks import LOCKS
from nnstudio.language.listing import commas
from nnstudio.language.translate import tr

MOST_TEXT = 2_000  # characters, line ends included
MOST_AUTHOR = 200
MOST_GOALS = 20


@dataclass(frozen=True)
class ClassTask:
    """What a teacher asks of a class.

    `text` are paragraphs divided by line ends, plain; `locks` are names of LOCKS; `loss` names the
    loss that goals are about. `seals` are checksums of the parts of the teacher's document (see
    `seals`), by name. Raises Problem where something is too long or unknown.
    """

    text: str = ""
    goals: tuple[Goal, ...] = ()
    locks: frozenset[str] = frozenset()
    author: str = ""
    loss: str = "mse"
    seals: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if len(self.text) > MOST_TEXT:
            raise Problem(
                tr(
                    "The text has {count:,} characters; a task has at most {most:,}.",
                    count=len(self.text),
                    most=MOST_TEXT,
                )
            )
        if len(self.author) > MOST_AUTHOR or not all(map(str.isprintable, self.author)):
            raise Problem(
                tr("The author is one line of at most {most} characters.", most=MOST_AUTHOR)
            )
        _check_unicode(self.text + self.author)
        if any(mark in self.text for mark in "\r\0"):
            raise Problem(tr("The text has a character that no file can hold."))
        if len(self.goals) > MOST_GOALS or len(set(self.goals)) < len(self.goals):
            raise Problem(
                tr("A task has at most {most} goals, and each of them once.", most=MOST_GOALS)
            )
        single = [goal.name for goal in self.goals if not GOALS[goal.name].asks_answer]
        if len(set(single)) < len(single):
            raise Problem(tr("Each kind of goal can be asked for once, answers for each row."))
        for name in sorted(self.locks - LOCKS.keys()):
            raise Problem(
                tr("A lock is one of {known}, not {name}.", known=commas(LOCKS), name=quoted(name))
            )
        loss_of(self.loss)


def as_text(typed: str) -> str:
    """What was typed as a task's text: one kind of line end, nothing before and after."""
    lines = typed.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n").replace("\0", " ")


def _check_unicode(text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise Problem(tr("The text has half a character, which no file can hold.")) from error
