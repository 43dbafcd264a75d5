"""Documents whose label is several classes or a number, and whose inputs are classes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nnstudio.core.losses import hits
from nnstudio.core.network import LayerSpec
from nnstudio.core.problems import Problem
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.codings import ClassCoding, NumberCoding
from nnstudio.data.column import Fill, Kind, Role, column
from nnstudio.data.holdout import HoldOut
from nnstudio.data.labels import LabelCoding
from nnstudio.data.table import Table
from nnstudio.data.units import Quantity
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.model import Model
from nnstudio.document.opening import with_model
from nnstudio.document.questions import own_from_settings, raw_from_settings, raw_from_table
from nnstudio.document.sweeping import sweep_document
from nnstudio.document.sweepwords import answer_words, said_words
from nnstudio.document.teach import teach
from nnstudio.document.weightsfile import load_weights, save_weights
from nnstudio.document.weightstables import npz_bytes
from nnstudio.document.you import conversions, own_row, raw_values, you_at

ROWS = 24
FAST = TrainingSettings(rate=0.5, epochs=200)


def _table(label: list[str], kind: Kind) -> Table:
    """Size in cm, a colour, and a label; rows that can be learnt."""
    sizes = [f"{10 + row % 6 * 5 + row % 4}" for row in range(ROWS)]
    colours = [("red", "green", "blue")[row % 3] for row in range(ROWS)]
    return Table(
        "Things",
        (
            column("Name", None, Role.NAME, [f"thing {row}" for row in range(ROWS)]),
            column("Size", "cm", Role.INPUT, sizes),
            column("Colour", None, Role.INPUT, colours, Kind.CATEGORY),
            column("Kind", None, Role.LABEL, label, kind),
        ),
    )


@pytest.fixture
def classes() -> Document:
    label = [("ball", "cube", "ring")[row % 3] for row in range(ROWS)]
    return new_document(_table(label, Kind.CATEGORY), settings=FAST)


@pytest.fixture
def number() -> Document:
    label = [f"{100.0 + 7.5 * (row % 6)}" for row in range(ROWS)]
    table = _table(label, Kind.NUMBER).renamed(3, "Weight (g)")
    return new_document(table, settings=replace(FAST, rate=0.05))


def test_the_ends_follow_the_table(classes: Document, number: Document) -> None:
    assert classes.spec.sizes == (4, 2, 3)
    assert classes.spec.layers[-1] == LayerSpec(3, "softmax")
    assert classes.settings.loss == "softmax"
    assert classes.coding == ClassCoding(("ball", "cube", "ring"))
    assert number.spec.sizes == (4, 2, 1)
    assert number.spec.layers[-1] == LayerSpec(1, "linear")
    assert number.settings.loss == "mse"
    assert isinstance(number.coding, NumberCoding)
    assert number.coding.unit == "g"


def test_several_classes_are_learnt(classes: Document) -> None:
    trained = teach(classes, 200)
    model, data = trained.model(), trained.training
    assert hits(data.targets, model.outputs(data.raw)) == ROWS
    answer = model.answers(data.raw[:1])[0]
    assert answer.text == "ball"
    assert answer.probability is not None
    assert answer.probability == answer.number == max(answer.outputs)
    assert sum(answer.outputs) == pytest.approx(1.0)


def test_a_number_is_learnt_in_its_own_unit(number: Document) -> None:
    trained = teach(number, 400)
    model, data = trained.model(), trained.training
    said = model.predict(data.raw)
    true = number.table.columns[3].numbers
    assert np.abs(said - true).mean() < 3.0
    assert model.answers(data.raw[:1])[0].text.endswith(" g")
    assert model.answers(data.raw[:1])[0].probability is None


@pytest.mark.parametrize("which", ["classes", "number"])
def test_weights_come_back_to_the_bit(
    which: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    document: Document = request.getfixturevalue(which)
    filled = document.with_table(document.table.with_cell(3, 1, "").with_fill(1, Fill.MEDIAN))
    model = teach(filled, 20).model()
    save_weights(model, tmp_path / "w.json")
    back = load_weights(tmp_path / "w.json")
    assert back == model
    assert back.inputs[1].levels == ("blue", "green", "red")
    assert back.inputs[0].fill == pytest.approx(float(model.inputs[0].fill or 0.0))
    raw = document.training.raw
    assert back.outputs(raw).tobytes() == model.outputs(raw).tobytes()
    assert npz_bytes(model)


@pytest.mark.parametrize("which", ["classes", "number"])
def test_a_trained_network_opens_beside_its_table_and_without_it(
    which: str, request: pytest.FixtureRequest
) -> None:
    document: Document = request.getfixturevalue(which)
    trained = teach(document, 5)
    beside = with_model(document, trained.model())
    assert beside.table is document.table
    assert beside.model() == trained.model()
    alone = with_model(course_document(), trained.model())
    assert alone.table.row_count == 0
    assert [c.kind for c in alone.table.inputs] == [Kind.NUMBER, Kind.CATEGORY]
    raw = raw_values(alone)
    assert raw is not None
    assert np.isfinite(alone.model().outputs(raw)).all()


def test_files_with_ends_that_do_not_fit_are_refused(classes: Document, tmp_path: Path) -> None:
    path = tmp_path / "w.json"
    save_weights(classes.model(), path)
    text = path.read_text()
    for spoiled, words in (
        (text.replace('"ring"', '"cube"'), "label"),
        (
            text.replace('"ring"\n    ]', '"ring", "more"\n    ]'),
            "3 outputs where its label needs",
        ),
        (text.replace('"several classes"', '"all classes"'), "task"),
        (text.replace('"red"\n', '"blue"\n'), "names a class twice"),
    ):
        assert spoiled != text
        path.write_text(spoiled)
        with pytest.raises(Problem, match=words):
            load_weights(path)


def test_another_label_brings_other_outputs_and_starts_again(classes: Document) -> None:
    trained = teach(classes, 3)
    as_number = trained.with_table(trained.table.with_role(1, Role.LABEL))
    assert as_number.at_start
    assert as_number.spec.layers[-1] == LayerSpec(1, "linear")
    assert as_number.settings.loss == "mse"
    back = as_number.with_table(classes.table)
    assert back.spec == classes.spec
    assert back.settings.loss == "softmax"
    read = trained.with_table(trained.table.with_kind(1, Kind.CATEGORY))
    assert read.spec.inputs == 3 + len(set(classes.table.columns[1].cells.tolist()))
    assert read.at_start


def test_the_hidden_layers_stay_when_the_label_changes(classes: Document) -> None:
    wide = classes.with_layer(0, LayerSpec(5, "tanh"))
    changed = wide.with_table(wide.table.with_role(1, Role.LABEL))
    assert changed.spec.layers[0] == LayerSpec(5, "tanh")


def test_a_slip_in_a_label_changes_nothing_until_it_is_asked_for(classes: Document) -> None:
    trained = teach(classes, 3)
    slipped = trained.with_table(trained.table.with_cell(0, 3, "bal"))
    assert slipped.coding == trained.coding
    assert slipped.progress.epoch == 3
    assert slipped.training.problems == {0: "label 'bal' is none of the 3 classes"}
    four = slipped.with_label_read_again()
    assert four.coding.outputs == 4
    assert four.spec.outputs == 4
    assert four.at_start
    assert not four.training.problems


def test_a_new_class_of_an_input_gets_an_input_and_a_class_that_goes_keeps_its_own(
    classes: Document,
) -> None:
    more = classes.with_table(classes.table.with_cell(0, 2, "amber"))
    assert more.inputs[1].levels == ("blue", "green", "red", "amber")
    assert more.spec.inputs == 5
    fewer = teach(more, 2).with_table(classes.table)
    assert fewer.spec.inputs == 5
    assert fewer.progress.epoch == 2


def test_outputs_follow_the_label_and_cannot_be_changed_by_hand(classes: Document) -> None:
    with pytest.raises(Problem, match="3 neurons, one a class, not 2"):
        classes.with_layer(1, LayerSpec(2, "softmax"))
    with pytest.raises(Problem, match="three or more"):
        course_document().with_layer(1, LayerSpec(1, "softmax"))
    sigmoid = classes.with_layer(1, LayerSpec(3, "sigmoid"))
    assert sigmoid.settings.loss == "mse"
    squared = classes.with_settings(replace(classes.settings, loss="mse"))
    assert squared.spec.layers[-1].activation == "sigmoid"
    back = squared.with_settings(replace(classes.settings, loss="softmax"))
    assert back.spec == classes.spec


def test_rows_held_out_have_a_loss_of_their_own_in_the_curve(classes: Document) -> None:
    held = classes.with_hold_out(HoldOut(0.25, seed=3))
    assert (len(held.training.rows), len(held.training.held)) == (18, 6)
    trained = teach(held, 30)
    assert trained.curve.held is not None
    assert trained.held_loss == pytest.approx(trained.curve.held[-1])
    assert trained.loss == pytest.approx(trained.curve.losses[-1])
    assert classes.held_loss is None
    assert teach(classes, 3).curve.held is None
    again = trained.with_hold_out(HoldOut(0.25, seed=4))
    assert again.at_start
    assert again.with_hold_out(again.hold_out) is again


def test_own_values_may_be_classes(classes: Document) -> None:
    assert [type(own) for own in classes.you] == [Quantity, str]
    asked = classes.with_you((Quantity(0.2, "m"), "green"))
    raw = raw_values(asked)
    assert raw is not None
    np.testing.assert_array_equal(raw, [[20.0, 0.0, 1.0, 0.0]])
    assert [step.name for step in conversions(asked)] == ["Size"]
    assert own_row(asked, "Me") == ["Me", "20", "green", ""]
    assert raw_values(classes.with_you((Quantity(0.2, "m"), "pink"))) is None
    assert raw_values(classes.with_you(("green", "green"))) is None
    assert you_at(asked, {0: 30.0}) == (Quantity(0.3, "m"), "green")
    assert you_at(asked, {2: 1.0}) == asked.you


def test_own_values_stay_where_their_column_does(classes: Document) -> None:
    asked = classes.with_you((Quantity(12.0, "cm"), "green"))
    other = asked.with_table(asked.table.with_role(1, Role.SKIP))
    assert other.you == ("green",)
    gone = asked.with_table(asked.table.with_kind(2, Kind.NUMBER))
    assert isinstance(gone.you[1], Quantity)


def test_values_are_asked_about_by_name(classes: Document) -> None:
    model: Model = classes.model()
    settings = ["Size=0.2 m", "Colour= red "]
    np.testing.assert_array_equal(raw_from_settings(settings, model), [[20.0, 0.0, 0.0, 1.0]])
    assert own_from_settings(settings, model) == (Quantity(20.0, "cm"), "red")
    with pytest.raises(Problem, match="Colour takes one of blue, green, red, not 'pink'"):
        raw_from_settings(["Size=1", "Colour=pink"], model)


def test_a_table_of_questions_is_filled_as_in_training(classes: Document) -> None:
    filled = classes.with_table(classes.table.with_fill(1, Fill.MEAN))
    asked = Table(
        "Questions",
        (
            column("Colour", None, Role.SKIP, ["red", "blue"]),
            column("Size", "m", Role.SKIP, ["0.2", ""]),
        ),
    )
    mean = float(classes.table.columns[1].numbers.mean())
    np.testing.assert_allclose(
        raw_from_table(asked, filled.model()), [[20.0, 0, 0, 1], [mean, 1, 0, 0]]
    )
    with pytest.raises(Problem, match="Size of row 2 is not a number"):
        raw_from_table(asked, classes.model())
    with pytest.raises(Problem, match="none of the known classes: 'pink'"):
        raw_from_table(asked.with_cell(0, 0, "pink"), filled.model())


def test_many_starts_say_something_for_you_whatever_the_label_is(
    classes: Document, number: Document
) -> None:
    for document, words in ((classes, " for you"), (number, " g")):
        *_, found = sweep_document(document, range(4), epochs=20)
        assert found.answers is not None
        assert np.isfinite(found.losses).all()
        assert words in (answer_words(found) or "")
        own = teach(document, 20).model().answers(raw_values(document))[0]  # type: ignore[arg-type]
        present = found.present.answer
        assert present is not None
        assert said_words(found, present) == own.text
        assert 0.0 < found.threshold < 2.0


def test_switching_two_classes_keeps_the_network(classes: Document) -> None:
    course = teach(course_document(), 2)
    assert isinstance(course.coding, LabelCoding)
    switched = course.with_coding(course.coding.switched())
    assert switched.at_start
    assert switched.start == course.start
    assert classes.with_coding(classes.coding) is classes


def test_a_scale_of_the_label_can_be_given_by_hand(number: Document) -> None:
    by_hand = number.with_coding(NumberCoding("g", 100.0, 10.0))
    np.testing.assert_allclose(by_hand.training.targets[:2, 0], [0.0, 0.75])
    assert by_hand.spec == number.spec
    fresh = by_hand.with_label_read_again()
    assert fresh.coding == number.coding
