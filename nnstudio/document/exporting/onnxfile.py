"""ONNX: a network in the form that runtimes of many makers read, with the scaling inside.

Only operations are used that common runtimes know in double precision too: leaky ReLU and ELU are
put together from simpler ones. The numbers go in as typed in the table and come out in the
label's unit; what they are called stands in the metadata, as JSON.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np

from nnstudio import __version__
from nnstudio.core.activations import Array
from nnstudio.core.network import LayerSpec
from nnstudio.core.problems import FileProblem
from nnstudio.data.codings import NumberCoding
from nnstudio.document.exporting.proof import RUN, Said, different
from nnstudio.document.exporting.rounding import DOUBLE, SINGLE
from nnstudio.document.exporting.rows import Rows
from nnstudio.document.model import Model
from nnstudio.document.weightsfile import to_bytes
from nnstudio.language.translate import tr

if TYPE_CHECKING:
    from onnx import NodeProto, TensorProto

OPSET = 18  # of 2022: ReduceMax takes its axes as an input since
IR_VERSION = 8  # the format's own, of the same year
INPUT, OUTPUT = "inputs", "outputs"


def make_double(model: Model, rows: Rows) -> bytes:
    """The model in double precision."""
    return _make(model, np.float64)


def make_single(model: Model, rows: Rows) -> bytes:
    """The model in single precision; Problem where a number is beyond it."""
    return _make(model, np.float32)


def said_double(data: bytes, model: Model, raw: Array) -> Said:
    """What the model says when ONNX's own reference runs it."""
    return Said(_run(data, raw), RUN, unit=DOUBLE)


def said_single(data: bytes, model: Model, raw: Array) -> Said:
    """The same in single precision."""
    return Said(_run(data, raw.astype(np.float32)), RUN, unit=SINGLE)


def _run(data: bytes, raw: Any) -> Array:
    import onnx
    from onnx.reference import ReferenceEvaluator

    try:
        read = onnx.load_model_from_string(data)
        onnx.checker.check_model(read, full_check=True)
        with np.errstate(all="ignore"):
            (outputs,) = ReferenceEvaluator(read).run([OUTPUT], {INPUT: raw})
    except (onnx.checker.ValidationError, onnx.shape_inference.InferenceError) as error:
        raise different() from error
    return np.asarray(outputs, dtype=np.float64)


class _Graph:
    """Nodes one after the other, each named by what comes out of it."""

    def __init__(self, kind: type[np.floating[Any]]) -> None:
        self.nodes: list[NodeProto] = []
        self.constants: list[TensorProto] = []
        self._kind = kind

    def constant(self, name: str, array: Any) -> str:
        """Numbers of the graph's own kind; whole numbers stay whole (int64)."""
        from onnx import numpy_helper

        given = np.asarray(array)
        with np.errstate(over="ignore"):
            numbers = given if given.dtype == np.int64 else given.astype(self._kind)
        if not np.isfinite(numbers).all():
            raise FileProblem(
                tr("A number of this network is too large for single precision: save it as ONNX.")
            )
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(numbers), name))
        return name

    def add(self, operation: str, inputs: list[str], name: str, **attributes: Any) -> str:
        """One operation; the name of what comes out of it."""
        from onnx import helper

        self.nodes.append(helper.make_node(operation, inputs, [name], name=name, **attributes))
        return name


def _make(model: Model, kind: type[np.floating[Any]]) -> bytes:
    from onnx import helper

    spec, coding = model.params.spec, model.coding
    graph = _Graph(kind)
    offset = graph.constant("offset", model.scaler.offset)
    divisor = graph.constant("divisor", model.scaler.divisor)
    a = graph.add("Div", [graph.add("Sub", [INPUT, offset], "shifted"), divisor], "scaled")
    for number, layer in enumerate(spec.layers):
        a = _layer(graph, model, number, layer, a)
    if isinstance(coding, NumberCoding):
        times = graph.add("Mul", [a, graph.constant("label_divisor", coding.divisor)], "times")
        graph.add("Add", [times, graph.constant("label_offset", coding.offset)], OUTPUT)
    else:
        graph.add("Identity", [a], OUTPUT)
    tensor = helper.np_dtype_to_tensor_dtype(np.dtype(kind))
    made = helper.make_model(
        helper.make_graph(
            graph.nodes,
            "network",
            [helper.make_tensor_value_info(INPUT, tensor, ["rows", spec.inputs])],
            [helper.make_tensor_value_info(OUTPUT, tensor, ["rows", spec.outputs])],
            graph.constants,
        ),
        producer_name="NN Studio",
        producer_version=__version__,
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=IR_VERSION,
    )
    helper.set_model_props(made, _metadata(model))
    data: bytes = made.SerializeToString(deterministic=True)
    return data


def _layer(graph: _Graph, model: Model, number: int, layer: LayerSpec, a: str) -> str:
    """One layer: sums (rows, neurons * sums), then their activation (rows, neurons)."""
    n = number + 1
    weights = model.params.weights(number)  # (units, parts, inputs)
    w = graph.constant(f"W{n}", weights.reshape(-1, weights.shape[-1]).T)
    b = graph.constant(f"b{n}", model.params.biases(number).ravel())
    z = graph.add("Add", [graph.add("MatMul", [a, w], f"Wa{n}"), b], f"z{n}")
    match layer.activation:
        case "sigmoid" | "tanh" | "relu":
            operation = {"sigmoid": "Sigmoid", "tanh": "Tanh", "relu": "Relu"}[layer.activation]
            return graph.add(operation, [z], f"a{n}")
        case "softmax":
            return graph.add("Softmax", [z], f"a{n}", axis=-1)
        case "leaky_relu":
            alpha = graph.constant(f"alpha{n}", layer.slope_parameter)
            return graph.add("Max", [graph.add("Mul", [z, alpha], f"alpha_z{n}"), z], f"a{n}")
        case "elu":
            return _elu(graph, z, layer.slope_parameter, n)
        case "maxout":
            shape = graph.constant(f"shape{n}", np.array([-1, layer.units, layer.part_count]))
            parts = graph.add("Reshape", [z, shape], f"sums{n}")
            axis = graph.constant(f"axis{n}", np.array([2]))
            return graph.add("ReduceMax", [parts, axis], f"a{n}", keepdims=0)
    return z


def _elu(graph: _Graph, z: str, alpha: float, n: int) -> str:
    """z, and alpha (e^z - 1) left of zero; the smaller of z and 0 keeps e^z from overflowing."""
    zero, one = graph.constant(f"zero{n}", 0.0), graph.constant(f"one{n}", 1.0)
    power = graph.add("Exp", [graph.add("Min", [z, zero], f"negative{n}")], f"power{n}")
    below = graph.add("Sub", [power, one], f"below{n}")
    bent = graph.add("Mul", [below, graph.constant(f"alpha{n}", alpha)], f"bent{n}")
    return graph.add("Where", [graph.add("Less", [z, zero], f"is_below{n}"), bent, z], f"a{n}")


def _metadata(model: Model) -> dict[str, str]:
    """What the numbers mean, each entry JSON: the inputs in order, the label, and all of it."""
    coding = model.coding
    label = {"name": model.label, "classes": list(coding.classes)}
    if isinstance(coding, NumberCoding):
        label = {"name": model.label, "unit": coding.unit or ""}
    inputs = [
        {"name": c.name, "unit": c.unit, "classes": list(c.levels), "width": c.width}
        for c in model.inputs
    ]
    return {
        "inputs": json.dumps(inputs),
        "features": json.dumps(model.feature_names),
        "label": json.dumps(label),
        "nn_studio": json.dumps(json.loads(to_bytes(model))),
    }
