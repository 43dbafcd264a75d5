"""A Keras script with the trained numbers set, in float64, which can train them further.

Where it was saved Keras seldom is, so that its numbers are read back there and not run; the tests
run it where Keras is installed.
"""

from __future__ import annotations

from nnstudio.core.activations import Array
from nnstudio.core.network import LayerSpec
from nnstudio.core.settings import TrainingSettings
from nnstudio.document.exporting.literals import number_lines, read_numbers
from nnstudio.document.exporting.proof import NOT_RUN, Said, said_by_numbers
from nnstudio.document.exporting.rows import Rows
from nnstudio.document.exporting.scriptparts import Script, joined, script_of
from nnstudio.document.model import Model

NEEDS = "It needs Python 3, Keras 3, and TensorFlow, JAX or PyTorch (pip install keras torch)."
# What keras.backend.result_type says: whatever is asked for, other backends get float32.
PRECISION = """\
Sixteen digits hold with TensorFlow; with JAX and PyTorch Keras multiplies in single precision,
to about seven.
"""


def make(model: Model, rows: Rows) -> bytes:
    """The script, UTF-8."""
    script = script_of(model)
    hint = f"{PRECISION}\n{script.training_hint('train')}"
    names = [layer.activation for layer in model.params.spec.layers]
    return joined(
        f"{script.header(NEEDS, hint)}\n{_IMPORTS}",
        number_lines(model),
        script.features(),
        *(_OWN[name] for name in dict.fromkeys(names) if name in _OWN),
        _network(model),
        _predict(script),
        script.answer(),
        script.target(),
        _train(model.origin.settings),
        script.command_line(),
    )


def said(data: bytes, model: Model, raw: Array) -> Said:
    """What the numbers in the script say, which have to be the same bits."""
    return said_by_numbers(model, raw, *read_numbers(data, model), NOT_RUN)


_IMPORTS = """\
import importlib.util
import os

# Keras takes what the variable KERAS_BACKEND names, else the first of these that is installed.
backends = ("tensorflow", "jax", "torch")
installed = [name for name in backends if importlib.util.find_spec(name)]
os.environ.setdefault("KERAS_BACKEND", installed[0] if installed else "tensorflow")

import keras
import numpy as np

keras.config.set_floatx("float64")
"""

_OWN = {
    "leaky_relu": '''\
def leaky_relu(alpha):
    """max(alpha z, z); TensorFlow's own takes alpha in single precision."""
    return lambda z: keras.ops.maximum(alpha * z, z)
''',
    "maxout": '''\
class Maxout(keras.layers.Layer):
    """The largest of each neuron's weighted sums."""

    def __init__(self, sums):
        super().__init__()
        self.sums = sums

    def call(self, z):
        return keras.ops.max(keras.ops.reshape(z, (-1, z.shape[-1] // self.sums, self.sums)), -1)

    def compute_output_shape(self, shape):
        return (*shape[:-1], shape[-1] // self.sums)
''',
}


def _network(model: Model) -> str:
    spec, settings = model.params.spec, model.origin.settings
    lines = [line for layer in spec.layers for line in _layer(layer, _pull(settings))]
    whole = ""
    if settings.loss_record.of_z:
        # Its loss is one of the sums: an output that rounds to 0 or 1 has no slope to learn from.
        end = spec.layers[-1]
        lines[-1:] = _layer(LayerSpec(end.units, "linear"), _pull(settings))
        activation = f'keras.layers.Activation("{end.activation}")'
        whole = f"network = keras.Sequential([sums, {activation}])\n"
    name = "sums" if whole else "network"
    return f"""\
# Keras trains on every graphics card that its backend finds. On a cluster, set
# keras.distribution.DataParallel (JAX), tf.distribute.MirroredStrategy (TensorFlow) or wrap the
# network in torch.nn.parallel.DistributedDataParallel (PyTorch) before training.
{name} = keras.Sequential([
    keras.Input((len(OFFSET),)),
{"".join(f"    {line},{chr(10)}" for line in lines)}])
{whole}
dense = [layer for layer in {name}.layers if isinstance(layer, keras.layers.Dense)]
for layer, weights, biases in zip(dense, WEIGHTS, BIASES):
    weights = np.array(weights, dtype="float64")
    kernel = weights.reshape(-1, weights.shape[-1]).T  # (inputs, neurons * sums)
    layer.set_weights([kernel, np.array(biases, dtype="float64").ravel()])
"""


def _layer(layer: LayerSpec, pull: str) -> list[str]:
    """The lines of one layer: its weighted sums, and its activation where it has numbers."""
    match layer.activation:
        case "leaky_relu":
            after = f"keras.layers.Activation(leaky_relu({layer.alpha!r}))"
        case "elu":
            after = f"keras.layers.ELU(alpha={layer.alpha!r})"
        case "maxout":
            after = f"Maxout({layer.part_count})"
        case name:
            return [f'keras.layers.Dense({layer.units}, activation="{name}"{pull})']
    return [f"keras.layers.Dense({layer.units * layer.part_count}{pull})", after]


def _pull(settings: TrainingSettings) -> str:
    """What pulls weights towards 0: Keras takes L2 of the whole square, NN Studio of its half."""
    l2 = 0.0 if settings.optimizer.record.decoupled else settings.l2 / 2.0
    if not (settings.l1 or l2):
        return ""
    return f", kernel_regularizer=keras.regularizers.L1L2(l1={settings.l1!r}, l2={l2!r})"


def _predict(script: Script) -> str:
    return f'''\
def predict({script.signature}):
    """What the network says of these values."""
    x = np.array([features({script.signature})], dtype="float64")
    outputs = keras.ops.convert_to_numpy(network(x))[0].tolist()
    return {script.decoded("outputs")}
'''


def _train(settings: TrainingSettings) -> str:
    batch = "len(rows)" if settings.batch is None else str(settings.batch)
    shuffle = settings.order != "table"
    name = "sums" if settings.loss_record.of_z else "network"
    spare = _SPARE if settings.optimizer.record.decoupled else ""
    return f'''\
def train(rows, targets, epochs=100, rate={settings.rate!r}):
    """Train further with the optimizer, loss and batches that were chosen in NN Studio."""
    optimizer = {_optimizer(settings)}
{spare}    {name}.compile(optimizer=optimizer, loss=keras.losses.{_LOSSES[settings.loss]})
    x, y = np.array(rows, dtype="float64"), np.array(targets, dtype="float64")
    {name}.fit(x, y, batch_size={batch}, epochs=epochs, shuffle={shuffle}, verbose=2)
'''


_SPARE = '    optimizer.exclude_from_weight_decay(var_names=["bias"])\n'
_LOSSES = {
    "mse": "MeanSquaredError()",
    "bce": "BinaryCrossentropy(from_logits=True)",
    "softmax": "CategoricalCrossentropy(from_logits=True)",
}


def _optimizer(settings: TrainingSettings) -> str:
    name, numbers = settings.optimizer.name, settings.optimizer.values
    match name:
        case "momentum" | "nesterov":
            nesterov = ", nesterov=True" * (name == "nesterov")
            return f"keras.optimizers.SGD(rate, momentum={numbers[0]!r}{nesterov})"
        case "rmsprop":
            return f"keras.optimizers.RMSprop(rate, rho={numbers[0]!r}, epsilon={numbers[1]!r})"
        case "adam" | "adamw":
            kind = "Adam" if name == "adam" else "AdamW"
            more = f"beta_1={numbers[0]!r}, beta_2={numbers[1]!r}, epsilon={numbers[2]!r}"
            decay = f", weight_decay={settings.l2!r}" if name == "adamw" else ""
            return f"keras.optimizers.{kind}(rate, {more}{decay})"
    return "keras.optimizers.SGD(rate)"
