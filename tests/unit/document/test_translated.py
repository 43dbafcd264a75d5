"""In another language every text of a document's is another, and the old one does not stay."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as tried

from nnstudio.document import runfigures
from nnstudio.document.defaults import default_you
from nnstudio.document.document import Document, blank_document, course_document
from nnstudio.document.explaining.activationformulas import ACTIVATION_FORMULAS
from nnstudio.document.explaining.explanation import explain
from nnstudio.document.explaining.formula import SLOT, Name, Sign, around, plain
from nnstudio.document.explaining.subject import Subject
from nnstudio.document.exporting.formats import FORMATS
from nnstudio.document.family import new_name
from nnstudio.document.guessing import ask
from nnstudio.document.inspecting.finding import Found, find, what_there_is
from nnstudio.document.reporting.htmlpage import html_page
from nnstudio.document.reporting.report import report_of
from nnstudio.document.runfigures import RunFigureStore
from nnstudio.document.runs import with_run
from nnstudio.document.settingswords import ASPECTS, RATE, change_words
from nnstudio.document.task.goals import GOALS, Goal
from nnstudio.document.task.locks import LOCKS
from nnstudio.document.teach import teach
from nnstudio.language import translate
from tests.unit.document.subjects import subjects

BEGIN, END = "\u27e6", "\u27e7"


class Bracketed:
    """A language whose every text is the English one in brackets."""

    def __init__(self, language: str = "zh_CN") -> None:
        self.language = language

    def find(self, source: str, comment: str = "", n: int | None = None) -> str:
        """The text in brackets."""
        return f"{BEGIN}{comment if n is not None and n != 1 else source}{END}"


@pytest.fixture(name="bracketed", autouse=True)
def _bracketed() -> Iterator[None]:
    translate.use(Bracketed())
    yield
    translate.use(None)


def left_in_english(text: str) -> list[str]:
    """The words outside of brackets, but for names of things and numbers."""
    while (shorter := re.sub(f"{BEGIN}[^{BEGIN}{END}]*{END}", "", text)) != text:
        text = shorter
    return re.findall("[A-Za-z]{3,}", text)


@given(subject=subjects())
@tried(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_all_that_is_explained_is_in_the_language(subject: Subject) -> None:
    for stage in explain(subject):
        assert left_in_english(f"{stage.title} {stage.question}") == []
        for step in (stage.step(place) for place in range(len(stage))):
            assert left_in_english(f"{step.title} {step.words}") == []


def test_words_may_stand_on_both_sides_of_a_formula() -> None:
    name = Name("y", hat=True)
    assert around(f"if {SLOT} \u2265 0.5: M", name).parts == (
        Sign("if "),
        name,
        Sign(" \u2265 0.5: M"),
    )
    assert around(f"{SLOT} if M", name).parts == (name, Sign(" if M"))
    translate.use(None)
    subject = Subject(course_document(), course_document().progress, 0, 0)
    answer = explain(subject)[0].step(5).lines[0]
    assert plain(answer.formula) == "F if \u0177 \u2265 0.5, else M"


def test_a_question_and_its_reason_are_in_the_language() -> None:
    document = course_document()
    for parameter in range(document.spec.parameter_count):
        question = ask(document, parameter=parameter)
        assert question is not None
        outcome = question.outcome(teach(document, 1))
        said = f"{question.words()} {question.reason()} {outcome.words()}"
        assert left_in_english(said) == []


def test_the_loss_is_found_by_its_name_in_either_language() -> None:
    model = course_document().model()
    for name in ("loss", "Loss", f"{BEGIN}Loss{END}"):
        assert find(model, name) == Found(f"{BEGIN}the loss, row by row{END}")
    assert left_in_english(what_there_is(model.params.spec)) == []


def test_a_report_is_in_the_language_that_it_is_made_in() -> None:
    document = teach(course_document(), 3)
    document = with_run(document.new_start(), document, "my run")
    report = report_of(document, "")
    texts = [*report.summary, report.diagram_alt, report.loss_alt]
    texts += [text for grid in report.grids for text in (grid.title, grid.heads[0], grid.note)]
    texts += [text for part in report.judged for text in (part.title, part.figures[0][0])]
    for text in texts:
        assert set(left_in_english(text)) <= {"Weight", "Height", "Gender"}, text
    assert [name for name, _ in report.facts if not name.startswith(BEGIN)] == []
    assert '<html lang="zh-CN">' in html_page(report, {})
    translate.use(None)
    page = html_page(report_of(document, ""), {})
    assert '<html lang="en">' in page
    assert BEGIN not in page


def test_figures_of_a_run_say_why_not_in_the_language_of_now(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(runfigures, "MANY_ROWS", 3)
    trained = teach(course_document(), 3)
    (run,) = with_run(trained.new_start(), trained).runs
    other = trained.with_table(trained.table.without_rows([0]))
    store = RunFigureStore()
    figures = store.compute(run.document, other)
    assert figures.note is not None
    assert left_in_english(figures.note) == []
    assert store.known(run.document) is figures
    translate.use(None)
    assert store.known(run.document) is None
    again = store.compute(run.document, other)
    assert (again.note, again.too_large) == (runfigures.TOO_LARGE, True)
    store.keep([run.document], other)
    assert store.known(run.document) is again


def test_what_a_setting_is_called_stands_around_its_words() -> None:
    settings = course_document().settings
    for aspect in (RATE, *ASPECTS):
        assert left_in_english(aspect.named(settings)) in ([], ["SGD"])
    slower = replace(settings, rate=0.25)
    assert change_words(settings, slower) == f"{BEGIN}learning rate 0.25{END}"


@pytest.mark.parametrize("name", [name for name in GOALS if not GOALS[name].asks_answer])
def test_a_goal_has_its_number_within_the_sentence(name: str) -> None:
    kind = GOALS[name]
    goal = Goal(name, kind.usual)
    assert goal.sentence == f"{BEGIN}{kind.words.format(number=kind.shown(kind.usual))}{END}"
    assert kind.shown(kind.usual) in goal.sentence


def test_constants_stay_english_until_they_are_shown() -> None:
    known = [text for record in FORMATS.values() for text in (record.title, record.kind)]
    known += [text for lock in LOCKS.values() for text in (lock.title, lock.refusal)]
    known += [record.slope_words for record in ACTIVATION_FORMULAS.values()]
    assert not any(BEGIN in text for text in known)


def test_a_new_table_and_person_have_names_in_the_language() -> None:
    document: Document = blank_document()
    names = [document.table.title, *(column.name for column in document.table.columns)]
    assert [name for name in names if not name.startswith(BEGIN)] == []
    assert new_name(()) == f"{BEGIN}Person 1{END}"
    assert np.isfinite(document.progress.params.vector).all()
    assert default_you(document.table) == document.you
