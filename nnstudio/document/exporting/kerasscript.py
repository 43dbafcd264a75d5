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


def make(model: Model, rows: Rows) -> bytes:
    """The script, UTF-8."""
    script = script_of(model)
    maxout = any(layer.activation == "maxout" for layer in model.params.spec.layers)
    return joined(
        f"{script.header(NEEDS, script.training_hint('train'))}\n{_IMPORTS}",
        number_lines(model),
        script.features(),
        *([_MAXOUT] if maxout else []),
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
os.environ.setdefault("JAX_ENABLE_X64", "1")  # JAX has double precision only when asked

import keras
import numpy as np

keras.config.set_floatx("float64")
"""

_MAXOUT = '''\
class Maxout(keras.layers.Layer):
    """The largest of each neuron's weighted sums."""

    def __init__(self, sums):
        super().__init__()
        self.sums = sums

    def call(self, z):
        return keras.ops.max(keras.ops.reshape(z, (-1, z.shape[-1] // self.sums, self.sums)), -1)

    def compute_output_shape(self, shape):
        return (*shape[:-1], shape[-1] // self.sums)
'''


def _network(model: Model) -> str:
    spec = model.params.spec
    layers = "".join(f"    {line},\n" for layer in spec.layers for line in _layer(layer))
    return f'''\
# Keras trains on every graphics card that its backend finds. On a cluster, set
# keras.distribution.DataParallel (JAX), tf.distribute.MirroredStrategy (TensorFlow) or wrap the
# network in torch.nn.parallel.DistributedDataParallel (PyTorch) before training.
network = keras.Sequential([
    keras.Input((len(OFFSET),)),
{layers}])

dense = [layer for layer in network.layers if isinstance(layer, keras.layers.Dense)]
for layer, weights, biases in zip(dense, WEIGHTS, BIASES):
    weights = np.array(weights, dtype="float64")
    kernel = weights.reshape(-1, weights.shape[-1]).T  # (inputs, neurons * sums)
    layer.set_weights([kernel, np.array(biases, dtype="float64").ravel()])
'''


def _layer(layer: LayerSpec) -> list[str]:
    """The lines of one layer: its weighted sums, and its activation where it has numbers."""
    match layer.activation:
        case "leaky_relu":
            after = f"keras.layers.LeakyReLU(negative_slope={layer.alpha!r})"
        case "elu":
            after = f"keras.layers.ELU(alpha={layer.alpha!r})"
        case "maxout":
            after = f"Maxout({layer.part_count})"
        case name:
            return [f'keras.layers.Dense({layer.units}, activation="{name}")']
    return [f"keras.layers.Dense({layer.units * layer.part_count})", after]


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
    return f'''\
def train(rows, targets, epochs=100, rate={settings.rate!r}):
    """Train further with the optimizer, loss and batches that were chosen in NN Studio."""
    network.compile(
        optimizer={_optimizer(settings)},
        loss="{_LOSSES[settings.loss]}",
    )
    x, y = np.array(rows, dtype="float64"), np.array(targets, dtype="float64")
    network.fit(x, y, batch_size={batch}, epochs=epochs, shuffle={shuffle}, verbose=2)
'''


_LOSSES = {
    "mse": "mean_squared_error",
    "bce": "binary_crossentropy",
    "softmax": "categorical_crossentropy",
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
