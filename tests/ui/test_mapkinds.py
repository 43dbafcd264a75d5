"""The map of every kind of table: classes, several of them, numbers, rows held out, many rows."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QColor

from nnstudio.core.network import LayerSpec, Params
from nnstudio.data.column import Kind, Role, column
from nnstudio.data.holdout import HoldOut
from nnstudio.data.table import Table
from nnstudio.document.document import Document, new_document
from nnstudio.document.frame import Frame, frame_of
from nnstudio.ui import theme as themes
from nnstudio.ui.map import rowmarks
from nnstudio.ui.map.boundary import boundary
from nnstudio.ui.map.decisionmap import DecisionMap
from nnstudio.ui.map.keyline import HELD, WRONG
from nnstudio.ui.map.mapinputs import middle_row
from nnstudio.ui.map.mappeople import MOST_PEOPLE, people_of
from nnstudio.ui.map.mapreading import LANES, reading_of
from nnstudio.ui.map.mapwords import NO_NUMBER
from nnstudio.ui.theme import LIGHT

CLASSES = ("ash", "birch", "cedar", "date", "elm", "fir", "gum", "holly", "ivy", "juniper", "kauri")


def numbers(name: str, values, unit: str | None = None, role: Role = Role.INPUT):
    return column(name, unit, role, [f"{v:.6g}" for v in values], Kind.NUMBER)


def words(name: str, values, role: Role = Role.INPUT):
    return column(name, None, role, list(values), Kind.CATEGORY)


def table_with(label, count: int = 60) -> Table:
    random = np.random.default_rng(7)
    x, y = random.uniform(0.0, 10.0, count), random.uniform(100.0, 200.0, count)
    return Table("t", (numbers("X", x, "cm"), numbers("Y", y), label(x, y)))


def classes_table(classes: int = 3, count: int = 60) -> Table:
    return table_with(
        lambda x, y: words("Tree", [CLASSES[i % classes] for i in range(count)], Role.LABEL), count
    )


def number_table() -> Table:
    return table_with(lambda x, y: numbers("Mass", 2.0 * x + 0.1 * y, "kg", Role.LABEL))


def mixed_table(inputs) -> Table:
    label = words("Ripe", ["no", "yes", "no", "yes", "yes"], Role.LABEL)
    return Table("m", (*inputs, label))


COLOURS = words("Colour", ["red", "green", "blue", "green", "green"])
WIDTHS = numbers("Width", [1, 2, 3, 4, 5], "mm")
HEIGHTS = numbers("Height", [5, 3, 4, 1, 2])


def linear(table: Table, weights) -> Document:
    """A document whose network has no hidden layer and these parameters."""
    document = new_document(table, hidden=())
    params = Params(document.spec, np.asarray(weights, dtype=float))
    progress = replace(document.progress, params=params)
    return replace(document, progress=progress)


@pytest.fixture
def panel(qtbot):
    made = DecisionMap()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(360, 330)
    made.show()
    qtbot.waitExposed(made)
    return made


def show(panel: DecisionMap, document: Document, **changes) -> Frame:
    frame = replace(frame_of(document), **changes)
    panel.show_frame(frame)
    return frame


# Which inputs span the map


def test_only_inputs_with_numbers_span_the_map(panel):
    show(panel, new_document(mixed_table((COLOURS, WIDTHS, HEIGHTS))))
    assert panel.axes == (3, 4)  # the colours are the network's first three inputs
    assert [span.header for span in panel._plane.spans] == ["Width (mm)", "Height"]
    asked = []
    panel.asked.connect(asked.append)
    panel._canvas.clicked.emit(2.0, 3.0)
    assert asked == [{3: pytest.approx(2.0, abs=0.05), 4: pytest.approx(3.0, abs=0.05)}]


def test_it_is_told_of_how_many_rows_the_network_says_another_class(panel):
    frame = show(panel, new_document(classes_table()))
    told = panel.accessibleDescription()
    assert "Rows by class: ash: 20, birch: 20, cedar: 20." in told
    training = frame.document.training
    said = frame.model.outputs(np.stack(training.features, axis=1)).argmax(axis=1)
    wrong = int((said != training.answers.argmax(axis=1)).sum())
    assert told.endswith(f"The network says another class of {wrong} rows.")
    show(panel, new_document(number_table()))
    assert "class" not in panel.accessibleDescription()


def test_an_input_with_classes_is_held_at_your_own_and_the_key_says_so(panel):
    document = new_document(mixed_table((COLOURS, WIDTHS, HEIGHTS)))
    for colour in ("blue", "red"):
        own = document.with_you((colour, *document.you[1:]))
        frame = show(panel, own)
        panel._canvas.hovered.emit((2.0, 3.0))
        one_hot = [float(level == colour) for level in own.training.columns[0].levels]
        expected = float(frame.model.predict(np.array([[*one_hot, 2.0, 3.0]]))[0])
        assert panel.words.endswith(f"{expected:.2f}")
        assert f"with Colour {colour}" in panel._legend.line.texts


def test_without_you_a_usual_row_stands_for_what_is_not_drawn():
    document = new_document(mixed_table((COLOURS, WIDTHS, HEIGHTS)))
    levels = document.training.columns[0].levels
    expected = [float(level == "green") for level in levels]
    assert middle_row(document.training).tolist() == [*expected, 3.0, 3.0]


def test_one_input_with_numbers_is_drawn_flat_and_none_is_said_in_words(panel):
    show(panel, new_document(mixed_table((COLOURS, WIDTHS))))
    assert panel.axes == (3,)
    assert panel._canvas._curve.shape == (160, 2)
    show(panel, new_document(mixed_table((COLOURS,))))
    assert panel._stack.currentIndex() == 1
    assert panel._empty.text() == NO_NUMBER


# Several classes


def test_the_ground_has_the_colour_of_the_class_said_stronger_where_it_is_surer(panel):
    # ash says 0, birch says x, cedar says -x (x scaled): birch right of the middle, cedar left.
    show(panel, linear(classes_table(), [0, 0, 4, 0, -4, 0, 0, 0, 0]))
    picture = panel._canvas._ground.image
    y = picture.height() // 2
    sure, unsure = (QColor(picture.pixel(x, y)) for x in (picture.width() - 1, 25))
    assert sure.red() > sure.blue() + 50  # birch is the second class: orange
    assert sure.saturation() > unsure.saturation()
    cedar = QColor(picture.pixel(0, y))
    assert cedar.green() > max(cedar.red(), cedar.blue())


def test_the_line_between_classes_runs_where_the_network_is_torn_between_two(panel):
    frame = show(panel, linear(classes_table(), [1, -1, -2, 0.5, 0.5, 2, 0.1, 0.2, -0.3]))
    lines, plane = panel._canvas.lines, panel._plane
    assert len(lines) > 20
    for x, y in (lines[:, :2], lines[:, 2:])[0].tolist():
        inner = 0.02 < x < 0.98 and 0.02 < y < 0.98
        raw = [
            plane.across.low + x * plane.across.length,
            plane.up.low + y * plane.up.length,
        ]
        outputs = np.sort(frame.model.outputs(np.array([raw]))[0])
        # Where three meet, the lines of a square are drawn to one point.
        assert not inner or outputs[2] - outputs[1] < 0.03 or outputs[2] < 0.45


def test_three_regions_meet_in_one_point_and_one_region_has_no_line():
    steps = (np.arange(8) + 0.5) / 8
    x, y = np.meshgrid(steps, steps)
    values = np.stack([np.zeros_like(x), x - y, 1.2 - x - y], axis=2)
    lines = boundary(values)
    ends = np.concatenate([lines[:, :2], lines[:, 2:]])
    at_corner = np.hypot(*(ends - [0.6, 0.6]).T)
    assert at_corner.min() < 0.1  # the point where all three are 0
    assert len(boundary(np.tile([0.1, 0.7, 0.2], (5, 5, 1)))) == 0
    assert len(boundary(np.full((4, 4, 3), np.nan))) == 0


def test_rows_of_another_class_than_said_are_ringed(panel):
    frame = show(panel, new_document(classes_table()))
    training = frame.document.training
    said = frame.model.outputs(training.raw).argmax(axis=1)
    expected = said != training.targets.argmax(axis=1)
    assert 0 < expected.sum() < len(expected)
    assert panel._canvas._wrong.tolist() == expected.tolist()
    assert WRONG in panel._legend.line.texts
    before = panel._canvas.grab().toImage()
    panel._canvas.show_wrong(np.zeros(len(expected), dtype=bool))
    assert panel._canvas.grab().toImage() != before


def test_hovering_says_the_class_and_its_probability(panel):
    frame = show(panel, new_document(classes_table()))
    panel._canvas.hovered.emit((5.0, 150.0))
    answer = frame.model.answers(np.array([[5.0, 150.0]]))[0]
    assert panel.words == f"5 cm, 150 → {answer.text} {answer.probability:.2f}"


def test_the_key_names_every_class_as_far_as_there_is_room(panel):
    show(panel, new_document(classes_table()))
    key = panel._legend.line
    assert key.texts[:3] == CLASSES[:3]
    show(panel, new_document(classes_table(11, 110)))
    names = [text for text in key.texts if text in CLASSES]
    assert 2 <= len(names) < 11
    assert f"+{11 - len(names)}" in key.texts
    assert all(name in key.toolTip() for name in CLASSES[:11])
    assert not panel._legend.keys[0].isVisible()


def test_the_first_classes_differ_in_colour_or_shape():
    reading = replace(reading_of(new_document(classes_table())), classes=tuple(map(str, range(56))))
    looks = {rowmarks.look_of(reading, number, 0.0, False, LIGHT) for number in range(56)}
    assert len(looks) == 56


def test_one_input_and_several_classes_give_a_curve_for_each(panel):
    table = classes_table()
    show(panel, new_document(Table("t", (table.columns[0], table.columns[2]))))
    curve = panel._canvas._curve
    assert curve.shape == (160, 4)
    np.testing.assert_allclose(curve[:, 1:].sum(axis=1), 1.0)
    heights = sorted(set(panel._plane.people.y.tolist()))
    assert heights == pytest.approx([LANES[0], sum(LANES) / 2, LANES[1]])
    assert panel._plane.up.high > LANES[1]
    panel.grab()


# A number


def test_a_number_is_drawn_on_the_scale_of_its_rows(panel):
    frame = show(panel, linear(number_table(), [1.0, 0.0, 0.0]))
    truth = frame.document.table.label.numbers
    reading = panel._plane.reading
    assert (reading.low, reading.high) == pytest.approx((truth.min(), truth.max()))
    assert reading.unit == "kg"
    raw = np.array([[1.0, 150.0], [9.0, 150.0]])
    values = panel._grid.values
    said = frame.model.predict(raw)
    assert values.min() < said.min() < said.max() < values.max()
    low, high = panel._legend.line.texts[0].split(" – ")
    assert float(low) == pytest.approx(truth.min(), abs=0.5)
    assert high.endswith(" kg")


def test_lines_of_equal_height_lie_where_the_network_says_their_number(panel):
    frame = show(panel, linear(number_table(), [1.0, 0.5, 0.0]))
    plane = panel._plane
    levels = panel._canvas._ground.levels
    assert len(levels) >= 2
    for level in levels:
        for x, y in level.places:
            raw = [plane.across.low + x * plane.across.length, plane.up.low + y * plane.up.length]
            said = float(frame.model.predict(np.array([raw]))[0])
            # A straight network on a grid of cells: exact but within half a cell of the edge.
            if 0.03 < x < 0.97 and 0.03 < y < 0.97:
                assert said == pytest.approx(float(level.text), abs=0.05)


def test_hovering_says_the_number_with_its_unit(panel):
    frame = show(panel, new_document(number_table()))
    panel._canvas.hovered.emit((5.0, 150.0))
    answer = frame.model.answers(np.array([[5.0, 150.0]]))[0]
    assert panel.words == f"5 cm, 150 → {answer.text}"
    assert answer.text.endswith(" kg")


def test_dots_have_the_colour_of_their_true_number():
    document = new_document(number_table())
    reading = reading_of(document)
    least = rowmarks.look_of(reading, 0, 0.0, False, LIGHT).colour
    greatest = rowmarks.look_of(reading, 0, 1.0, False, LIGHT).colour
    assert (least, greatest) == (LIGHT.positive, LIGHT.negative)
    people = people_of(document, 0, 1)
    np.testing.assert_allclose(people.numbers, document.table.label.numbers, rtol=1e-9)


def test_one_input_and_a_number_give_a_curve_over_the_true_values(panel):
    table = number_table()
    document = new_document(Table("t", (table.columns[0], table.columns[2])))
    frame = show(panel, document)
    assert panel._plane.up.header == "Mass (kg)"
    np.testing.assert_allclose(panel._plane.people.y, table.label.numbers, rtol=1e-9)
    x, said = panel._canvas._curve[80]
    assert said == pytest.approx(float(frame.model.predict(np.array([[x]]))[0]))
    panel.grab()


def test_a_label_that_is_always_the_same_number_has_a_scale_all_the_same(panel):
    show(panel, new_document(table_with(lambda x, y: numbers("N", 0 * x + 5, None, Role.LABEL))))
    assert panel._plane.reading.low < 5.0 < panel._plane.reading.high
    panel.grab()


# Rows held out, many rows, another kind of label


@pytest.mark.parametrize("table", [classes_table(2), classes_table(), number_table()])
def test_rows_held_out_have_a_hole_and_the_key_says_so(panel, table):
    document = new_document(table, hold_out=HoldOut(0.25))
    show(panel, document)
    people = panel._plane.people
    assert people.rows[people.held].tolist() == document.training.held.tolist()
    assert HELD in panel._legend.line.texts
    place = np.flatnonzero(people.held)[0]
    at = panel._canvas.pixels(float(people.x[place]), float(people.y[place])).toPoint()
    layer = panel._canvas
    layer.grab()
    assert QColor(layer._still.toImage().pixel(at)).name() == LIGHT.panel
    show(panel, new_document(table))
    assert HELD not in panel._legend.line.texts


def test_of_many_rows_some_are_drawn_and_the_key_says_how_many(panel):
    document = new_document(classes_table(3, 80_000), hold_out=HoldOut(0.2))
    shown = int(document.training.rows[5])  # between two rows of the sample
    show(panel, document, shown_row=shown)
    people = panel._plane.people
    assert len(people.rows) == MOST_PEOPLE
    assert people.held.mean() == pytest.approx(0.2, abs=0.01)
    assert f"{len(people.rows):,} of 80,000 rows" in panel._legend.line.texts
    assert shown not in people.rows
    assert panel._canvas._shown.rows.tolist() == [shown]
    x = document.training.features[0]
    assert panel._plane.across.low < x.min() < x.max() < panel._plane.across.high
    panel.grab()
    # Nothing of the size of the table was made for it.
    assert not {"raw", "inputs", "held_inputs"} & document.training.__dict__.keys()


def test_another_kind_of_label_takes_over_at_once(panel):
    for table in (classes_table(), number_table(), classes_table(2), classes_table(4)):
        show(panel, new_document(table))
        panel.grab()
    show(panel, new_document(classes_table()), running=True)
    panel.grab()


@pytest.mark.parametrize("theme", themes.THEMES.values(), ids=lambda t: t.name)
def test_class_colours_stand_out_and_apart_also_for_colour_blind_eyes(theme):
    colours = [linear_light(name) for name in themes.class_colours(theme)]
    panel = linear_light(theme.panel)
    for colour in colours:
        low, high = sorted((LUMINANCE @ colour, LUMINANCE @ panel))
        assert (high + 0.05) / (low + 0.05) >= 3.0
    for eyes in EYES.values():
        seen = [lab(eyes @ colour) for colour in colours]
        for i, one in enumerate(seen):
            for other in seen[:i]:
                assert np.linalg.norm(one - other) > 12.0


LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
# Machado, Oliveira and Fernandes 2009, full strength.
EYES = {
    "usual": np.eye(3),
    "protan": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deutan": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritan": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}


def linear_light(name: str) -> np.ndarray:
    parts = np.array(QColor(name).getRgbF()[:3])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(light: np.ndarray) -> np.ndarray:
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], LUMINANCE, [0.0193, 0.1192, 0.9505]])
    xyz = to_xyz @ np.clip(light, 0.0, 1.0) / [0.9505, 1.0, 1.089]
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16.0 / 116.0)
    return np.array([116.0 * f[1] - 16.0, 500.0 * (f[0] - f[1]), 200.0 * (f[1] - f[2])])


def test_a_softmax_network_is_asked_once_for_all_its_outputs(panel, monkeypatch):
    frame = frame_of(new_document(classes_table(), hidden=(LayerSpec(4),)))
    asked = []
    model = type(frame.model)
    whole = model.outputs
    monkeypatch.setattr(
        model, "outputs", lambda self, raw: asked.append(len(raw)) or whole(self, raw)
    )
    panel.show_frame(frame)
    assert sorted(asked)[-1] == panel._grid.values[..., 0].size
    assert len(asked) <= 4  # the ground, the rows, You and what is said of You
    asked.clear()
    panel.show_frame(replace(frame, shown_row=1))
    assert max(asked, default=0) <= 1
