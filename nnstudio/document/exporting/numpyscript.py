"""A numpy script in the course's own style, which can train the network further.

All of the course's formulas are there, for any of its activations and any number of layers, with
a layer's weights as one array: feedforward, the loss's derivative, and one row's step after the
other against the gradient.
"""

from __future__ import annotations

from typing import NamedTuple

from nnstudio.core.activations import Array
from nnstudio.document.exporting import interpreter
from nnstudio.document.exporting.literals import number_lines, read_numbers
from nnstudio.document.exporting.proof import NOT_RUN, Said, said_by_numbers
from nnstudio.document.exporting.rows import Rows
from nnstudio.document.exporting.scriptparts import Script, joined, script_of
from nnstudio.document.model import Model

NEEDS = "It needs Python 3 and numpy."


def make(model: Model, rows: Rows) -> bytes:
    """The script, UTF-8."""
    script = script_of(model)
    return joined(
        f"{script.header(NEEDS, script.training_hint('network.train'))}\nimport numpy as np\n",
        number_lines(model),
        *_functions(model),
        _layers(model),
        script.features(),
        _network(model),
        _predict(script),
        script.answer(),
        script.target(),
        script.command_line(),
    )


def said(data: bytes, model: Model, raw: Array) -> Said:
    """What the script says when it is run; where there is no Python, its numbers are read back."""
    found = interpreter.run(data, model, raw, ["numpy"])
    if found is not None:
        return found
    return said_by_numbers(model, raw, *read_numbers(data, model), NOT_RUN)


def _functions(model: Model) -> list[str]:
    """The activations that the network uses and their derivatives, each once."""
    names = [name for pair in _pairs(model) for name in pair]
    return [_FUNCTIONS[name] for name in dict.fromkeys(names)]


def _pairs(model: Model) -> list[tuple[str, str]]:
    """Each layer's activation and derivative.

    Where the loss's derivative is one of the output's sums, that of the activation has cancelled.
    """
    names = [layer.activation for layer in model.params.spec.layers]
    pairs = [(name, f"deriv_{name}") for name in names]
    if model.origin.settings.loss_record.of_z:
        pairs[-1] = (names[-1], "deriv_linear")
    return pairs


def _layers(model: Model) -> str:
    lines = "".join(
        f"    ({function}, {derivative}, {layer.slope_parameter!r}),\n"
        for (function, derivative), layer in zip(
            _pairs(model), model.params.spec.layers, strict=True
        )
    )
    cancelled = "# With this loss the derivative of the output's own activation cancels to 1.\n"
    return (
        "# Each layer's activation, its derivative, and alpha where it has one.\n"
        f"{cancelled if model.origin.settings.loss_record.of_z else ''}LAYERS = [\n{lines}]\n"
    )


def _network(model: Model) -> str:
    loss = _LOSSES[model.origin.settings.loss]
    return f'''\
class OurNeuralNetwork:
    """The trained network. Shapes: W (neurons, sums, inputs), b (neurons, sums)."""

    def __init__(self):
        self.W = [np.array(weights) for weights in WEIGHTS]
        self.b = [np.array(biases) for biases in BIASES]

    def feedforward(self, x):
        """What the output neurons say of x, the inputs as the network sees them."""
        return self.sums_and_outputs(x)[1][-1]

    def sums_and_outputs(self, x):
        """Every layer's weighted sums z, and the outputs a, of which the first are the inputs."""
        z, a = [], [np.array(x, dtype=float)]
        for W, b, (f, _, alpha) in zip(self.W, self.b, LAYERS):
            z.append(W @ a[-1] + b)
            a.append(f(z[-1], alpha))
        return z, a

    def gradient(self, x, y_true):
        """The derivatives of one row's loss with respect to all W and all b, by the chain rule."""
        z, a = self.sums_and_outputs(x)
        y_pred = a[-1]
        d_L_d_a = {loss.slope}
        d_W, d_b = [], []
        for layer in reversed(range(len(self.W))):
            _, derivative, alpha = LAYERS[layer]
            d_L_d_z = d_L_d_a[:, np.newaxis] * derivative(z[layer], alpha)
            d_W.insert(0, d_L_d_z[:, :, np.newaxis] * a[layer])
            d_b.insert(0, d_L_d_z)
            d_L_d_a = np.tensordot(d_L_d_z, self.W[layer], axes=2)
        return d_W, d_b

    def loss(self, rows, targets):
        """{loss.about}"""
        y_true = np.array(targets, dtype=float)
        y_pred = np.array([self.feedforward(x) for x in rows])
        return {loss.value}

    def train(self, rows, targets, epochs=1000, learn_rate={model.origin.settings.rate!r}):
        """One row after the other, each a step against its gradient, as in the course."""
        for epoch in range(epochs):
            for x, y_true in zip(rows, targets):
                d_W, d_b = self.gradient(x, np.array(y_true, dtype=float))
                for layer in range(len(self.W)):
                    self.W[layer] -= learn_rate * d_W[layer]
                    self.b[layer] -= learn_rate * d_b[layer]
            if epoch % 10 == 0:
                print("Epoch %d loss: %.3f" % (epoch, self.loss(rows, targets)))
'''


def _predict(script: Script) -> str:
    return f'''\
network = OurNeuralNetwork()


def predict({script.signature}):
    """What the network says of these values."""
    outputs = network.feedforward(features({script.signature})).tolist()
    return {script.decoded("outputs")}
'''


class _LossText(NamedTuple):
    """A loss in words, its value, and its derivative at the output for one row."""

    about: str
    value: str
    slope: str


_LOSSES = {
    "mse": _LossText(
        "Mean squared error: the mean of (y_true - y_pred)^2.",
        "((y_true - y_pred) ** 2).mean()",
        "-2 * (y_true - y_pred) / len(y_true)",
    ),
    "bce": _LossText(
        "Binary cross-entropy: the mean of -y ln y_pred - (1 - y) ln(1 - y_pred).",
        "-np.log(np.where(y_true > 0.5, y_pred, 1 - y_pred).clip(1e-300)).mean()",
        "(y_pred - y_true) / len(y_true)",
    ),
    "softmax": _LossText(
        "Softmax cross-entropy: the mean of -sum y ln y_pred.",
        "-(y_true * np.log(y_pred.clip(1e-300))).sum(axis=1).mean()",
        "y_pred - y_true",
    ),
}

# Each from sums z (neurons, sums) to outputs (neurons,), and the derivatives (neurons, sums).
_FUNCTIONS = {
    "sigmoid": '''\
def sigmoid(z, alpha):
    """1 / (1 + e^-z), written so that no z overflows."""
    e = np.exp(-np.abs(z[:, 0]))
    return np.where(z[:, 0] >= 0, 1, e) / (1 + e)
''',
    "deriv_sigmoid": '''\
def deriv_sigmoid(z, alpha):
    """f (1 - f), with f = sigmoid(z)."""
    e = np.exp(-np.abs(z))
    return e / ((1 + e) * (1 + e))
''',
    "tanh": '''\
def tanh(z, alpha):
    """The hyperbolic tangent."""
    return np.tanh(z[:, 0])
''',
    "deriv_tanh": '''\
def deriv_tanh(z, alpha):
    """1 - tanh(z)^2."""
    return 1 - np.tanh(z) ** 2
''',
    "relu": '''\
def relu(z, alpha):
    """max(0, z)."""
    return np.maximum(z[:, 0], 0)
''',
    "deriv_relu": '''\
def deriv_relu(z, alpha):
    """0 left of zero, 1 right of it."""
    return np.where(z > 0, 1.0, 0.0)
''',
    "leaky_relu": '''\
def leaky_relu(z, alpha):
    """max(alpha z, z)."""
    return np.maximum(alpha * z[:, 0], z[:, 0])
''',
    "deriv_leaky_relu": '''\
def deriv_leaky_relu(z, alpha):
    """alpha left of zero, 1 right of it."""
    return np.where(z > 0, 1.0, alpha)
''',
    "elu": '''\
def elu(z, alpha):
    """z, and alpha (e^z - 1) left of zero."""
    return np.where(z[:, 0] >= 0, z[:, 0], alpha * np.expm1(np.minimum(z[:, 0], 0)))
''',
    "deriv_elu": '''\
def deriv_elu(z, alpha):
    """1, and alpha e^z left of zero."""
    return np.where(z >= 0, 1.0, alpha * np.exp(np.minimum(z, 0)))
''',
    "maxout": '''\
def maxout(z, alpha):
    """The largest of each neuron's weighted sums."""
    return z.max(axis=1)
''',
    "deriv_maxout": '''\
def deriv_maxout(z, alpha):
    """1 for the largest sum, 0 for the others."""
    return np.where(np.arange(z.shape[1]) == z.argmax(axis=1)[:, np.newaxis], 1.0, 0.0)
''',
    "linear": '''\
def linear(z, alpha):
    """The sum as it is."""
    return z[:, 0]
''',
    "deriv_linear": '''\
def deriv_linear(z, alpha):
    """1 everywhere."""
    return np.ones_like(z)
''',
    "softmax": '''\
def softmax(z, alpha):
    """e^z over the sum of all outputs' e^z."""
    e = np.exp(z[:, 0] - z[:, 0].max())
    return e / e.sum()
''',
}
