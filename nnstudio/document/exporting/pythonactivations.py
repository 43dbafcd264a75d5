"""The activation functions as plain Python, for scripts; each takes sums and gives an output."""

from __future__ import annotations

from nnstudio.core.network import LayerSpec, NetworkSpec

_TEXTS = {
    "sigmoid": '''
def sigmoid(z):
    """1 / (1 + e^-z), written so that no z overflows."""
    e = math.exp(-abs(z))
    return (1.0 if z >= 0.0 else e) / (1.0 + e)
''',
    "tanh": '''
def tanh(z):
    """The hyperbolic tangent."""
    return math.tanh(z)
''',
    "relu": '''
def relu(z):
    """max(0, z)."""
    return max(z, 0.0)
''',
    "leaky_relu": '''
def leaky_relu(z, alpha):
    """z, and a small share alpha of it left of zero."""
    return max(alpha * z, z)
''',
    "elu": '''
def elu(z, alpha):
    """z, and alpha (e^z - 1) left of zero."""
    return z if z >= 0.0 else alpha * math.expm1(z)
''',
    "maxout": '''
def maxout(*z):
    """The largest of the neuron's weighted sums."""
    return max(z)
''',
    "linear": '''
def linear(z):
    """The sum as it is."""
    return z
''',
    "softmax": '''
def softmax(z):
    """e^z of each output over the sum of all, with the largest z taken off against overflow."""
    top = max(z)
    e = [math.exp(one - top) for one in z]
    total = sum(e)
    return [one / total for one in e]
''',
}


def activation_functions(spec: NetworkSpec) -> str:
    """The functions that a network uses, each once."""
    return "\n".join(_TEXTS[name] for name in dict.fromkeys(la.activation for la in spec.layers))


def named_call(layer: LayerSpec) -> str:
    """A layer's function of a neuron's sums as an expression; softmax comes after all its sums."""
    if layer.activation == "softmax":
        return "lambda z: z"
    if layer.alpha is None:
        return layer.activation
    return f"lambda z: {layer.activation}(z, {layer.alpha!r})"
