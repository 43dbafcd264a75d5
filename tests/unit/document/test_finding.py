"""Neurons, weights, biases and the loss are found by the names that stand in the picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from nnstudio.core.network import LayerSpec
from nnstudio.data.column import Role
from nnstudio.document.document import Document, course_document
from nnstudio.document.inspecting.finding import Found, find, what_there_is
from nnstudio.document.inspecting.parameterwords import parameter_words
from nnstudio.document.model import Model
from nnstudio.language.translate import use

COURSE = course_document()


def with_hidden(*hidden: LayerSpec) -> Document:
    return COURSE.with_layers((*hidden, COURSE.spec.layers[-1]))


DEEP = with_hidden(LayerSpec(2, "tanh"), LayerSpec(3, "maxout", parts=2))


def in_course(text: str) -> Found | None:
    return find(COURSE.model(), text)


@pytest.mark.parametrize("text", ["loss", " LOSS "])
def test_the_loss_is_neither_a_neuron_nor_a_parameter(text: str) -> None:
    assert in_course(text) == Found("the loss, row by row")


@pytest.mark.parametrize(
    ("text", "neuron", "words"),
    [
        ("x1", (-1, 0), "x1, the input Weight"),
        (" X2 ", (-1, 1), "x2, the input Height"),
        ("height", (-1, 1), "x2, the input Height"),
        ("h2", (0, 1), "h2, tanh, in hidden layer 1"),
        ("h3", (1, 0), "h3, maxout, in hidden layer 2"),
        ("H5", (1, 2), "h5, maxout, in hidden layer 2"),
        ("o1", (2, 0), "o1, sigmoid, in the output"),
    ],
)
def test_a_neuron_is_found_in_its_layer(text: str, neuron: tuple[int, int], words: str) -> None:
    assert find(DEEP.model(), text) == Found(words, neuron=neuron)


@pytest.mark.parametrize("text", ["", "  ", "x0", "x3", "h0", "h6", "o0", "o2", "z1", "x\u00b2"])
def test_what_is_not_there_is_not_found(text: str) -> None:
    assert find(DEEP.model(), text) is None


@pytest.mark.parametrize("text", ["w0", "w99", "b9", "w", "Alice", "w1.5"])
def test_neither_is_a_parameter_that_is_not_there(text: str) -> None:
    assert in_course(text) is None


@pytest.mark.parametrize("index", range(COURSE.spec.parameter_count))
def test_every_parameter_is_found_by_its_name(index: int) -> None:
    spec = COURSE.spec
    found = in_course(f" {spec.name(index).upper()} ")
    assert found == Found(parameter_words(spec, index), parameter=index)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("w1", "w1, the weight from x1 to h1"),
        ("w4", "w4, the weight from x2 to h2"),
        ("w5", "w5, the weight from h1 to h3, part 1"),
        ("w7", "w7, the weight from h1 to h3, part 2"),
        ("w17", "w17, the weight from h3 to o1"),
        ("b2", "b2, the bias of h2"),
        ("b4", "b4, the bias of h3, part 2"),
        ("b9", "b9, the bias of o1"),
    ],
)
def test_a_parameter_is_said_by_what_it_joins(name: str, words: str) -> None:
    assert parameter_words(DEEP.spec, DEEP.spec.index(name)) == words


def test_an_input_without_a_column_has_no_name_but_its_own() -> None:
    table = COURSE.table.with_role(1, Role.SKIP).with_role(2, Role.SKIP)
    model = COURSE.with_table(table).model()
    assert model.feature_names == ()
    assert find(model, "x1") == Found("x1, an input", neuron=(-1, 0))
    assert find(model, "height") is None


def test_a_column_called_like_a_neuron_gives_way_to_it() -> None:
    weight, height = COURSE.model().inputs
    odd: Model = replace(COURSE.model(), inputs=(replace(weight, name="h1"), height))
    found = find(odd, "h1")
    assert found is not None
    assert found.neuron == (0, 0)


def test_what_there_is_is_said_from_the_first_to_the_last() -> None:
    said = "There are x1 to x2, h1 to h5, o1, w1 to w19, b1 to b9 and loss."
    assert what_there_is(DEEP.spec) == said
    bare = COURSE.with_layer_removed(0).spec
    assert what_there_is(bare) == "There are x1 to x2, o1, w1 to w2, b1 to b1 and loss."


class German:
    """One word of another language."""

    language = "de"

    def find(self, source: str, comment: str = "", n: int | None = None) -> str | None:
        return {"loss": "Verlust"}.get(source)


@pytest.fixture
def german() -> Iterator[None]:
    use(German())
    yield
    use(None)


def test_the_loss_is_found_in_the_chosen_language_too(german: None) -> None:
    assert in_course("verlust") == in_course("loss") == Found("the loss, row by row")
