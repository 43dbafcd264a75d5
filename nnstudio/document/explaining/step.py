"""What is told at once: some lines of formulas, a sentence, a line of code, and what lights up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from nnstudio.document.explaining.formula import Formula, plain
from nnstudio.document.explaining.lit import Lit
from nnstudio.language.translate import tr


@dataclass(frozen=True)
class Line:
    """A formula, the same with the row's numbers (None where it says no more), and the result.

    `left` is what is computed; `result` a number, or None where the line is no computation.
    """

    left: Formula
    formula: Formula
    numbers: Formula | None = None
    result: Formula | None = None

    def text(self) -> str:
        """The line as text: "h1 = ... = ... = 0.0474"."""
        known = (self.left, self.formula, self.numbers, self.result)
        return " = ".join(plain(part) for part in known if part is not None)


@dataclass(frozen=True)
class Step:
    """One step of a stage. `words` say what happens and why, `code` the course's line of code.

    `whole` is a step that ends with the whole derivative, which differences can check.
    """

    title: str
    words: str
    lines: tuple[Line, ...]
    code: str = ""
    lit: Lit = field(default_factory=Lit)
    whole: bool = False

    def text(self) -> str:
        """Everything as text, a line each."""
        code = [tr("code: {code}", code=self.code)] if self.code else []
        return "\n".join([self.title, self.words, *(line.text() for line in self.lines), *code])


@dataclass(frozen=True, eq=False)
class Stage:
    """Forward, loss, backward or update: its steps, each made when it is looked at."""

    name: str
    title: str
    question: str
    makers: tuple[Callable[[], Step], ...]

    def __len__(self) -> int:
        return len(self.makers)

    def step(self, index: int) -> Step:
        """One step."""
        return self.makers[index]()
