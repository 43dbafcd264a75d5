"""What all exported scripts of Python share: who goes in, what comes out, and the command line."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass

from nnstudio import __version__
from nnstudio.data.codings import ClassCoding, NumberCoding
from nnstudio.data.inputs import InputColumn
from nnstudio.data.labels import LabelCoding
from nnstudio.data.units import join_header
from nnstudio.document.exporting.names import identifiers, shown
from nnstudio.document.exporting.rows import Value, centre, values_of
from nnstudio.document.model import THRESHOLD, Model

# What a script calls its own things.
SCRIPT_NAMES = (
    *("math", "sys", "np", "os", "torch", "nn", "keras", "given", "values", "data", "network"),
    *("predict", "answer", "target", "features", "one_of", "scaled", "train", "self"),
    *("sigmoid", "tanh", "relu", "leaky_relu", "elu", "maxout", "linear", "softmax", "outputs"),
    *("deriv_sigmoid", "slope", "activation", "main", "layer", "layers", "rate", "epochs"),
)


@dataclass(frozen=True)
class Script:
    """A model and what its input columns are called in a script."""

    model: Model
    parameters: tuple[str, ...]

    @property
    def signature(self) -> str:
        """The parameters of `predict` as they are declared and passed on."""
        return ", ".join(self.parameters)

    @property
    def columns(self) -> list[tuple[str, InputColumn]]:
        """Each parameter with its column."""
        return list(zip(self.parameters, self.model.inputs, strict=True))

    def training_hint(self, train: str) -> str:
        """The comment on how to train further, with a row near the scaling's zero."""
        coding = self.model.coding
        answer = repr(coding.classes[0]) if coding.classes else ""
        if isinstance(coding, NumberCoding):
            answer = f"{coding.offset:.4g}"
        return f"""\
To train the network further from these numbers, give rows and what is right for each:

    rows, targets = [features({_in_program(self.model)})], [target({shown(answer)})]
    {train}(rows, targets, epochs=100)
"""

    def header(self, needs: str, more: str = "") -> str:
        """The comment on top: what the network predicts from what, and how to ask it."""
        model, example = self.model, _in_program(self.model)
        lines = [
            f"A trained neural network ({model.params.spec.describe()}), written by NN Studio "
            f"{__version__}.",
            f"{needs} Ask it from a terminal:",
            "",
            f"    python3 this_file.py {shown(_in_terminal(model))}",
            "",
            "or from a program:",
            "",
            "    from this_file import answer, predict",
            f"    print(answer({example}), predict({example}))",
            "",
            "What goes in, in this order:",
            *(f"    {p}: {_described(c)}" for p, c in self.columns),
            "What comes out:",
            f"    {_label_described(model)}",
        ]
        text = "\n".join(lines + (["", *more.splitlines()] if more else []))
        return "".join(f"# {line}".rstrip() + "\n" for line in text.splitlines())

    def features(self) -> str:
        """The function from the columns' values to what the network sees, OFFSET and DIVISOR."""
        parts = [_raw_part(place, p, c) for place, (p, c) in enumerate(self.columns)]
        listed = "".join(f"        {part},\n" for part in parts)
        return f"""\
{self.class_lists()}
def features({self.signature}):
    \"\"\"The inputs as the network sees them: (value - offset) / divisor.\"\"\"
    values = [
{listed}    ]
    return [(v - o) / d for v, o, d in zip(values, OFFSET, DIVISOR)]
"""

    def class_lists(self) -> str:
        """The classes of columns that have any, and the function that looks one up."""
        lists = "".join(
            f"INPUT_CLASSES_{place + 1} = {_tuple(c.levels)}\n"
            for place, c in enumerate(self.model.inputs)
            if c.levels
        )
        return f"{lists}\n{_ONE_OF}\n" if lists else ""

    def answer(self) -> str:
        """The constants and functions that say what the outputs mean."""
        coding, sign = self.model.coding, self.signature
        if isinstance(coding, NumberCoding):
            unit = "" if coding.unit is None else f" + {' ' + coding.unit!r}"
            return f"""\
def answer({sign}):
    \"\"\"The predicted number with its unit.\"\"\"
    return f"{{predict({sign}):.5g}}"{unit}
"""
        if isinstance(coding, ClassCoding):
            return f"""\
CLASSES = {_tuple(coding.classes)}


def answer({sign}):
    \"\"\"The class whose output is the largest.\"\"\"
    outputs = predict({sign})
    return CLASSES[outputs.index(max(outputs))]
"""
        return f"""\
CLASSES = {_tuple(coding.classes)}  # for 0 and for 1
THRESHOLD = {THRESHOLD!r}


def answer({sign}):
    \"\"\"The class that the output stands for: the second from the threshold upwards.\"\"\"
    return CLASSES[1] if predict({sign}) >= THRESHOLD else CLASSES[0]
"""

    def decoded(self, outputs: str) -> str:
        """From the list of outputs in a script to what its `predict` returns."""
        coding = self.model.coding
        if isinstance(coding, NumberCoding):
            return f"{outputs}[0] * {coding.divisor!r} + {coding.offset!r}"
        return outputs if coding.outputs > 1 else f"{outputs}[0]"

    def target(self) -> str:
        """The function from an answer to what the network should say, for training."""
        coding = self.model.coding
        if isinstance(coding, NumberCoding):
            return f"""\
def target(number):
    \"\"\"What the network is to say where this number is right.\"\"\"
    return [(number - {coding.offset!r}) / {coding.divisor!r}]
"""
        said = "float(answer == CLASSES[1])"
        if coding.outputs > 1:
            said = "float(answer == name) for name in CLASSES"
        return f"""\
def target(answer):
    \"\"\"What the network is to say where this class is right.\"\"\"
    return [{said}]
"""

    def command_line(self) -> str:
        """What happens when the script is called with values."""
        kinds = ", ".join("str" if c.levels else "float" for c in self.model.inputs)
        wanted = ", ".join(_described(c) for c in self.model.inputs)
        count = len(self.parameters)
        return f"""\
if __name__ == "__main__":
    import sys

    given, kinds = sys.argv[1:], [{kinds}]
    if len(given) != {count}:
        sys.exit({f"Give {count} value{'s'[: count > 1]}: {wanted}."!r})
    try:
        values = [kind(text) for kind, text in zip(kinds, given)]
        print(answer(*values), predict(*values))
    except ValueError as error:
        sys.exit(str(error))
"""


def joined(*parts: str) -> bytes:
    """The script's parts one below the other, as bytes; at most two blank lines anywhere."""
    text = "\n\n".join(part.strip("\n") + "\n" for part in parts)
    return re.sub("\n{4,}", "\n\n\n", text).encode("utf-8")


def script_of(model: Model) -> Script:
    """The model with an identifier for each input column."""
    names = identifiers([column.name for column in model.inputs], SCRIPT_NAMES)
    return Script(model, tuple(names))


_ONE_OF = '''
def one_of(text, classes):
    """1.0 at the place of the class that the text names, 0.0 at the others."""
    names = [name.strip() for name in classes]
    if text not in classes and text.strip() not in names:
        raise ValueError(f"{text!r} is none of the classes {', '.join(map(repr, classes))}.")
    place = classes.index(text) if text in classes else names.index(text.strip())
    if len(classes) == 1:
        return [1.0]
    if len(classes) == 2:
        return [float(place)]  # two classes are one input: 0 for the first, 1 for the second
    return [float(place == other) for other in range(len(classes))]
'''


def _raw_part(place: int, parameter: str, column: InputColumn) -> str:
    if column.levels:
        return f"*one_of({parameter}, INPUT_CLASSES_{place + 1})"
    return f"float({parameter})"


def _tuple(texts: tuple[str, ...]) -> str:
    inside = ", ".join(map(repr, texts))
    return f"({inside},)" if len(texts) == 1 else f"({inside})"


def _example(model: Model) -> list[Value]:
    """A value for each column, near the scaling's zero."""
    return values_of(model, centre(model))[0]


def _in_terminal(model: Model) -> str:
    return " ".join(shlex.quote(v) if isinstance(v, str) else f"{v:.4g}" for v in _example(model))


def _in_program(model: Model) -> str:
    return ", ".join(shown(repr(v)) if isinstance(v, str) else f"{v:.4g}" for v in _example(model))


def _described(column: InputColumn) -> str:
    name = shown(join_header(column.name, column.unit))
    if not column.levels:
        return name
    return f"{name}, one of {shown(', '.join(map(repr, column.levels)))}"


def _label_described(model: Model) -> str:
    coding, name = model.coding, shown(model.label)
    if isinstance(coding, NumberCoding):
        return shown(join_header(model.label, coding.unit))
    if isinstance(coding, LabelCoding):
        return (
            f"{name}: a number from {shown(repr(coding.zero))} = 0 to {shown(repr(coding.one))} "
            f"= 1, and the class that it stands for"
        )
    return f"{name}: an output for each of {shown(', '.join(map(repr, coding.classes)))}"
