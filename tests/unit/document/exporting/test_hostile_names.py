"""Names that a person may type: none breaks out of where it stands in an exported program."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.core.network import LayerSpec
from nnstudio.core.problems import Problem
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.codings import ClassCoding, NumberCoding
from nnstudio.data.inputs import InputColumn
from nnstudio.data.labels import LabelCoding
from nnstudio.document.exporting import cheader, pythonscript
from nnstudio.document.exporting.formats import FORMATS
from nnstudio.document.exporting.names import identifiers
from nnstudio.document.exporting.proof import prove
from nnstudio.document.exporting.rows import rows_around
from nnstudio.document.model import Model

Build = Callable[..., Model]

# Names that are made to break out of where they stand.
HOSTILE = st.text(
    st.one_of(
        st.sampled_from("\"'\\#{}%*/?=@$`\u2028\u202e\x0b\x0c\x85 \t_"),
        st.characters(exclude_characters="\n\r\0", exclude_categories=["Cs"]),
    ),
    max_size=12,
)
WORDS = HOSTILE | st.sampled_from(
    ['"""', "'''", "class", "print", "w1", "x1", "math", "predict", "\\", "\\N{BEL}", "1e5", "*/"]
)


@st.composite
def hostile_models(draw: st.DrawFn, build: Build) -> Model:
    columns = []
    for _ in range(draw(st.integers(1, 3))):
        levels = draw(st.lists(WORDS, max_size=4, unique_by=str.strip))
        unit = None if levels else draw(st.none() | WORDS)
        columns.append(InputColumn(draw(WORDS), unit, tuple(levels)))
    classes = draw(st.lists(WORDS.filter(str.strip), min_size=2, max_size=5, unique_by=str.strip))
    if len(classes) > 2:
        coding, end = ClassCoding(tuple(classes)), LayerSpec(len(classes), "softmax")
    elif draw(st.booleans()):
        coding, end = LabelCoding(*classes), LayerSpec(1)
    else:
        coding, end = NumberCoding(classes[0]), LayerSpec(1, "linear")
    try:
        trained = TrainingSettings(loss="softmax" if len(classes) > 2 else "mse")
        layers = (LayerSpec(2), end)
        return build(tuple(columns), coding, *layers, label=draw(WORDS), settings=trained)
    except Problem:
        raise AssertionError("every such network can be had") from None


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_no_name_can_break_out(build: Build, data: st.DataObject) -> None:
    model = data.draw(hostile_models(build))
    rows = rows_around(model)
    script = pythonscript.make(model, rows)
    assert b"\n" not in script.split(b"\n\nimport math\n")[0].replace(b"\n#", b"")
    prove(model, rows.raw, pythonscript.said(script, model, rows.raw))


@given(st.data())
@settings(max_examples=15, deadline=None)
def test_every_format_takes_every_name(build: Build, data: st.DataObject) -> None:
    model = data.draw(hostile_models(build))
    rows = rows_around(model)
    for name in ("numpy", "torch", "keras", "c", "xlsx", "onnx", "csv"):
        way = FORMATS[name].way()
        if FORMATS[name].missing is None:
            prove(model, rows.raw, way.said(way.make(model, rows), model, rows.raw))
    header = cheader.make(model, rows)
    assert header.count(b"*/") == header.count(b"/*")


@given(st.lists(WORDS, max_size=8))
def test_identifiers_are_identifiers_and_all_different(names: list[str]) -> None:
    found = identifiers(names, ("predict", "math"))
    assert len(set(found)) == len(found) == len(names)
    assert all(name.isidentifier() and name.isascii() for name in found)
    assert not {"predict", "math", "class", "print", "w1", "x1"} & set(found)


def test_identifiers_are_as_near_to_the_names_as_can_be() -> None:
    names = ["Weight", "Größe", "Height (in)", "2nd", "weight", "身長", "x1", "lambda"]
    found = ["weight", "grosse", "height_in", "input_2nd", "weight_2", "input_6", "input_x1"]
    assert identifiers(names) == [*found, "lambda_2"]
