"""The figures by which runs are compared."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.core.network import LayerSpec
from nnstudio.data.codings import NumberCoding
from nnstudio.data.column import Kind, Role, column
from nnstudio.data.holdout import HoldOut
from nnstudio.data.table import Table
from nnstudio.data.task import Task
from nnstudio.data.units import Quantity
from nnstudio.document import runfigures
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.runfigures import TOO_LARGE, RunFigureStore, figures_of, said_words
from nnstudio.document.runs import with_run
from nnstudio.document.teach import teach


@pytest.fixture(scope="module")
def trained() -> Document:
    return teach(course_document(), 400)


def of_numbers() -> Document:
    """y = 2 x: eight rows, two of them held out."""
    xs = [str(n) for n in range(8)]
    columns = (
        column("x", None, Role.INPUT, xs),
        column("y", "kg", Role.LABEL, [str(2 * n) for n in range(8)], Kind.NUMBER),
    )
    made = new_document(Table("Line", columns), hold_out=HoldOut(0.25))
    assert isinstance(made.coding, NumberCoding)
    return teach(made, 200)


def test_the_course_gets_all_four_right(trained: Document) -> None:
    figures = figures_of(trained)
    assert (figures.epochs, figures.task, figures.score) == (400, Task.TWO, 1.0)
    assert figures.loss == trained.loss
    assert np.isnan(figures.held_score)
    assert np.isnan(figures.held_loss)
    assert figures.note is None


def test_the_loss_is_that_of_the_present_numbers(trained: Document) -> None:
    changed = trained.with_parameter("b3", -9.0)
    figures = figures_of(changed)
    assert figures.loss == changed.loss != trained.loss
    assert figures.score == 0.5


def test_a_number_has_r2_on_both_kinds_of_rows() -> None:
    document = of_numbers()
    figures = figures_of(document)
    assert figures.task is Task.NUMBER
    assert figures.held_loss == document.held_loss
    data = document.training
    said = document.coding.raw(document.model().outputs(data.raw_of(data.rows)))
    truth = 2.0 * data.rows[:, np.newaxis]
    residual = ((truth - said) ** 2).sum() / ((truth - truth.mean()) ** 2).sum()
    assert figures.score == pytest.approx(1.0 - residual)
    assert figures.held_score < 1.0


def test_what_a_run_says_is_of_ones_present_own_row(trained: Document) -> None:
    figures = figures_of(trained)
    emily = trained.with_you((Quantity(128.0, "lb"), Quantity(63.0, "in")))
    frank = trained.with_you((Quantity(155.0, "lb"), Quantity(68.0, "in")))
    assert (said_words(figures, trained, emily) or "").startswith("F (0.9")
    assert (said_words(figures, trained, frank) or "").startswith("M (0.0")
    assert said_words(figures, trained, of_numbers()) is None


def test_a_run_says_a_number_in_its_unit_and_a_class_by_its_name() -> None:
    numbers = of_numbers()
    said = said_words(figures_of(numbers), numbers, numbers.with_you((Quantity(3.0, None),)))
    assert said is not None
    assert said.endswith(" kg")
    assert float(said.removesuffix(" kg")) == pytest.approx(6.0, abs=0.05)
    columns = (
        column("x", None, Role.INPUT, [str(n) for n in range(9)]),
        column("Size", None, Role.LABEL, [("low", "mid", "high")[n // 3] for n in range(9)]),
    )
    classes = teach(new_document(Table("Sizes", columns)), 500)
    at_one = classes.with_you((Quantity(1.0, None),))
    assert said_words(figures_of(classes), classes, at_one) == "low"


def test_values_that_do_not_fit_the_run_get_no_answer(trained: Document) -> None:
    assert said_words(figures_of(trained), trained, trained.with_you(())) is None


def test_figures_are_computed_once_and_forgotten_with_the_run(
    trained: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[Document] = []

    def counting(document: Document) -> object:
        counted.append(document)
        return figures_of(document)

    monkeypatch.setattr(runfigures, "figures_of", counting)
    present = with_run(trained.new_start(), trained)
    (run,) = present.runs
    store = RunFigureStore()
    assert store.known(run.document) is None
    figures = store.compute(run.document, present)
    assert store.known(run.document) is figures
    store.keep([run.document], present)
    assert store.known(run.document) is figures
    store.keep([], present)
    assert store.known(run.document) is None
    assert len(counted) == 1


def test_rows_at_hand_are_used_and_not_kept_by_the_run(
    trained: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    present = with_run(trained.new_start(), trained)
    (run,) = present.runs
    rows = present.training
    seen: list[Document] = []
    monkeypatch.setattr(runfigures, "figures_of", lambda document: seen.append(document))
    RunFigureStore().compute(run.document, present)
    assert seen[0].training is rows
    assert "training" not in run.document.__dict__
    other = present.with_table(present.table.without_rows([0]))
    RunFigureStore().compute(run.document, other)
    assert len(seen[1].training.rows) == 4


def test_a_large_table_that_is_not_at_hand_is_not_read(
    trained: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runfigures, "MANY_ROWS", 3)
    present = with_run(trained.new_start(), trained)
    (run,) = present.runs
    store = RunFigureStore()
    assert store.compute(run.document, present).score == 1.0  # the same table: at hand
    other = present.with_table(present.table.without_rows([0]))
    figures = store.compute(run.document, other)
    assert figures.note == TOO_LARGE
    assert figures.loss == trained.curve.losses[-1]
    assert np.isnan(figures.score)
    assert said_words(figures, run.document, other) is None
    store.keep([run.document], other)
    assert store.known(run.document) is figures
    store.keep([run.document], present)
    assert store.known(run.document) is None  # its table is the present one again


def test_a_document_without_rows_says_why() -> None:
    document = course_document()
    bare = replace(document, table=document.table.without_rows([0, 1, 2, 3]))
    figures = figures_of(bare.with_layer(0, LayerSpec(2, "tanh")))
    assert np.isnan(figures.score)
    assert figures.note == bare.training.why_not
