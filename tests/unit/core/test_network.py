"""The flat vector: names, places and views of every parameter."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.core.network import LayerSpec, NetworkSpec, Params
from nnstudio.core.problems import Problem

COURSE = NetworkSpec(2, (LayerSpec(2), LayerSpec(1)))


def specs() -> st.SearchStrategy[NetworkSpec]:
    plain = st.builds(LayerSpec, st.integers(1, 5), st.sampled_from(["sigmoid", "tanh", "elu"]))
    maxout = st.builds(
        LayerSpec, st.integers(1, 4), st.just("maxout"), st.none(), st.integers(2, 4)
    )
    layers = st.lists(st.one_of(plain, maxout), min_size=1, max_size=4)
    return st.builds(NetworkSpec, st.integers(1, 4), layers.map(tuple))


def test_the_courses_network_has_nine_parameters_in_the_courses_order() -> None:
    params = Params(COURSE, np.arange(9.0))
    assert list(params.named()) == ["w1", "w2", "w3", "w4", "w5", "w6", "b1", "b2", "b3"]
    np.testing.assert_array_equal(params.weights(0)[:, 0], [[0, 1], [2, 3]])  # into h1, into h2
    np.testing.assert_array_equal(params.weights(1)[:, 0], [[4, 5]])
    np.testing.assert_array_equal(params.biases(0)[:, 0], [6, 7])
    np.testing.assert_array_equal(params.biases(1)[:, 0], [8])
    assert params.value("w5") == 4.0
    assert params.value("b3") == 8.0


def test_maxout_gives_every_part_weights_and_a_bias_of_its_own_fifteen_in_all() -> None:
    spec = NetworkSpec(2, (LayerSpec(2, "maxout"), LayerSpec(1)))
    assert spec.parameter_count == 15
    assert spec.weight_shapes == ((2, 2, 2), (1, 1, 2))


@given(specs())
def test_every_index_has_one_name_and_the_place_that_the_views_show(spec: NetworkSpec) -> None:
    params = Params(spec, np.arange(float(spec.parameter_count)))
    for index in range(spec.parameter_count):
        assert spec.index(spec.name(index)) == index
        place = spec.place(index)
        if place.source is None:
            found = params.biases(place.layer)[place.unit, place.part]
        else:
            found = params.weights(place.layer)[place.unit, place.part, place.source]
        assert found == index


def test_neurons_are_counted_through_all_hidden_layers() -> None:
    spec = NetworkSpec(3, (LayerSpec(2), LayerSpec(3), LayerSpec(1)))
    assert [spec.neuron_name(-1, u) for u in range(3)] == ["x1", "x2", "x3"]
    assert [spec.neuron_name(0, u) for u in range(2)] == ["h1", "h2"]
    assert [spec.neuron_name(1, u) for u in range(3)] == ["h3", "h4", "h5"]
    assert spec.neuron_name(2, 0) == "o1"
    assert spec.describe() == "3-2-3-1"


def test_parameters_are_read_only_copies_and_a_change_makes_new_ones() -> None:
    vector = np.zeros(9)
    params = Params(COURSE, vector)
    vector[0] = 5.0
    assert params.value("w1") == 0.0
    with pytest.raises(ValueError, match="read-only"):
        params.vector[0] = 1.0
    changed = params.with_value("b2", -0.5)
    assert changed.value("b2") == -0.5
    assert params.value("b2") == 0.0
    assert changed != params
    assert Params(COURSE, np.zeros(9)) == params
    assert {params, Params(COURSE, np.zeros(9)), changed} == {params, changed}
    assert hash(Params(COURSE, np.zeros(9))) == hash(params) != hash(changed)


@pytest.mark.parametrize("name", ["w0", "w7", "b4", "b", "c1", "", "w1x", "w\u0661", "w-1"])
def test_an_unknown_parameter_is_answered_with_the_known_ones(name: str) -> None:
    with pytest.raises(Problem, match="has w1 to w6 and b1 to b3"):
        COURSE.index(name)


def test_a_number_that_is_not_finite_is_refused() -> None:
    with pytest.raises(Problem, match="w1 has to be a finite number"):
        Params(COURSE, np.zeros(9)).with_value("w1", float("nan"))


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: LayerSpec(0), "1 to 1024 neurons"),
        (lambda: LayerSpec(1_025), "1 to 1024 neurons"),
        (lambda: LayerSpec(2, "sigmoid", alpha=0.5), "no parameter to set"),
        (lambda: LayerSpec(2, "leaky_relu", alpha=1.5), "between 0 and 0.99"),
        (lambda: LayerSpec(2, "maxout", parts=1), "2 to 8 parts"),
        (lambda: LayerSpec(2, "relu", parts=2), "Only maxout"),
        (lambda: NetworkSpec(0, (LayerSpec(1),)), "1 to 1024 inputs"),
        (lambda: NetworkSpec(2, ()), "1 to 16 layers"),
        (lambda: NetworkSpec(2, (LayerSpec(1),) * 17), "1 to 16 layers"),
        (lambda: Params(COURSE, np.zeros(8)), "has 9 parameters, not 8"),
        (lambda: COURSE.place(9), "9 is not one"),
    ],
)
def test_an_impossible_structure_is_refused_in_words(make, words: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(Problem, match=words):
        make()


def test_the_ends_of_every_range_can_be_used() -> None:
    assert NetworkSpec(1_024, (LayerSpec(1_024),)).sizes == (1_024, 1_024)
    assert len(NetworkSpec(1, 16 * (LayerSpec(1),)).layers) == 16
    assert [LayerSpec(1, "maxout", parts=parts).part_count for parts in (2, 8)] == [2, 8]
    assert [LayerSpec(1, "leaky_relu", alpha).alpha for alpha in (0.0, 0.99)] == [0.0, 0.99]
    assert type(LayerSpec(1, "elu", 2).alpha) is float
    assert LayerSpec(1, "relu", parts=1).parts == 1
    for layer in (LayerSpec(1, "leaky_relu", 0.99), LayerSpec(1, "sigmoid")):
        assert layer.slope_parameter == (layer.alpha or 0.0)


def test_places_that_are_none_are_refused() -> None:
    for index in (-1, 9):
        with pytest.raises(Problem, match=f"9 parameters; {index} is not one"):
            COURSE.place(index)


def test_usual_parameters_are_filled_in() -> None:
    assert LayerSpec(2, "leaky_relu").alpha == 0.1
    assert LayerSpec(2, "elu").alpha == 1.0
    assert LayerSpec(2, "maxout").parts == 2
    assert LayerSpec(2, "sigmoid").alpha is None
