"""Every format in which trained weights leave the app: menus, dialogs and commands read this table.

What makes and proves a file is imported when it is first wanted.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from nnstudio.core.problems import Problem
from nnstudio.data.cells import quoted
from nnstudio.data.files import PathLike, file_name, wrong_ending
from nnstudio.language.listing import commas
from nnstudio.language.translate import mark, tr

if TYPE_CHECKING:  # the menus read this table before anything is exported
    from nnstudio.core.activations import Array
    from nnstudio.document.exporting.proof import Said
    from nnstudio.document.exporting.rows import Rows
    from nnstudio.document.model import Model


class Way(NamedTuple):
    """How a file is made, and what it says of raw rows (rows, features) once it is made.

    `most` is how many rows it can hold, where it holds any.
    """

    make: Callable[[Model, Rows], bytes]
    said: Callable[[bytes, Model, Array], Said]
    most: Callable[[Model], int] | None = None


@dataclass(frozen=True)
class Format:
    """One format: `title`, `kind` for the file dialog and `tip` are shown with `tr`.

    `extra` is what has to be installed for it, which brings the `modules`; `quick` is made at once,
    without a picture of the window missed.
    """

    name: str
    ending: str
    title: str
    kind: str
    tip: str
    way: Callable[[], Way]
    extra: str | None = None
    modules: tuple[str, ...] = ()
    quick: bool = False

    @property
    def suggested(self) -> str:
        """What a file of this format may be called."""
        return f"{'weights' if self.quick else 'network'}{self.ending}"

    @property
    def missing(self) -> str | None:
        """A sentence on what has to be installed; None where nothing is missing."""
        if all(importlib.util.find_spec(module) for module in self.modules):
            return None
        return tr(
            "{format} needs a library that is not installed: run {command}.",
            format=tr(self.title),
            command=self.install,
        )

    @property
    def install(self) -> str:
        """The command that installs what the format needs."""
        return f"pip install 'nnstudio[{self.extra}]'"


def _json() -> Way:
    from nnstudio.document.exporting import tables

    return Way(tables.json_bytes, tables.said_by_json)


def _npz() -> Way:
    from nnstudio.document.exporting import tables

    return Way(tables.npz_bytes, tables.said_by_npz)


def _csv() -> Way:
    from nnstudio.document.exporting import tables

    return Way(tables.csv_bytes, tables.said_by_csv)


def _python() -> Way:
    from nnstudio.document.exporting import pythonscript

    return Way(pythonscript.make, pythonscript.said)


def _numpy() -> Way:
    from nnstudio.document.exporting import numpyscript

    return Way(numpyscript.make, numpyscript.said)


def _torch() -> Way:
    from nnstudio.document.exporting import torchscript

    return Way(torchscript.make, torchscript.said)


def _keras() -> Way:
    from nnstudio.document.exporting import kerasscript

    return Way(kerasscript.make, kerasscript.said)


def _header() -> Way:
    from nnstudio.document.exporting import cheader

    return Way(cheader.make, cheader.said)


def _onnx() -> Way:
    from nnstudio.document.exporting import onnxfile

    return Way(onnxfile.make_double, onnxfile.said_double)


def _onnx32() -> Way:
    from nnstudio.document.exporting import onnxfile

    return Way(onnxfile.make_single, onnxfile.said_single)


def _xlsx() -> Way:
    from nnstudio.document.exporting import workbook

    return Way(workbook.make, workbook.said, workbook.most_rows)


FORMATS: dict[str, Format] = {
    record.name: record
    for record in (
        Format(
            "json",
            ".json",
            mark("Weights as JSON"),
            mark("Weights"),
            mark("Save all weights with scaling, units and labels; NN Studio opens it again"),
            _json,
            quick=True,
        ),
        Format(
            "npz",
            ".npz",
            mark("Weights as NPZ"),
            mark("numpy arrays"),
            mark("Save one numpy array a layer"),
            _npz,
            quick=True,
        ),
        Format(
            "csv",
            ".csv",
            mark("Weights as CSV"),
            mark("Comma-separated values"),
            mark("Save one line a weight, for a spreadsheet"),
            _csv,
            quick=True,
        ),
        Format(
            "xlsx",
            ".xlsx",
            mark("Workbook with live formulas"),
            mark("Excel workbook"),
            mark("Every neuron a formula: change a weight and all predictions follow"),
            _xlsx,
            "xlsx",
            ("xlsxwriter", "python_calamine"),
        ),
        Format(
            "python",
            ".py",
            mark("Python script, nothing needed"),
            mark("Python script, nothing needed"),
            mark("The network written out neuron by neuron; Python alone runs it"),
            _python,
        ),
        Format(
            "numpy",
            ".py",
            mark("numpy script, trains on"),
            mark("numpy script, trains on"),
            mark("The course's own program with these weights; it can train them further"),
            _numpy,
        ),
        Format(
            "torch",
            ".py",
            mark("PyTorch script, trains on"),
            mark("PyTorch script, trains on"),
            mark("These weights in a PyTorch module, on a graphics card where there is one"),
            _torch,
        ),
        Format(
            "keras",
            ".py",
            mark("Keras script, trains on"),
            mark("Keras script, trains on"),
            mark("These weights in a Keras model, for TensorFlow, JAX or PyTorch"),
            _keras,
        ),
        Format(
            "c",
            ".h",
            mark("C header"),
            mark("C header"),
            mark("One file to include in a C program, also on a small device"),
            _header,
        ),
        Format(
            "onnx",
            ".onnx",
            "ONNX",
            mark("ONNX model"),
            mark("For programs that run networks of any origin; scaling inside, double precision"),
            _onnx,
            "onnx",
            ("onnx",),
        ),
        Format(
            "onnx32",
            ".onnx",
            mark("ONNX, single precision"),
            mark("ONNX model, single precision"),
            mark("For runtimes without double precision: seven digits instead of sixteen"),
            _onnx32,
            "onnx",
            ("onnx",),
        ),
    )
}
ENDINGS = tuple(dict.fromkeys(record.ending for record in FORMATS.values()))


def format_for(path: PathLike, name: str | None = None) -> Format:
    """The format of a file by its ending, or the named one; Problem where they do not fit."""
    ending = Path(path).suffix.lower()
    if name is not None:
        record = FORMATS.get(name)
        if record is None:
            raise Problem(
                tr(
                    "There is no format {name}; use one of {known}.",
                    name=quoted(name),
                    known=commas(FORMATS),
                )
            )
        if record.ending != ending:
            raise Problem(
                tr(
                    "{file} has to end in {ending} for {format}.",
                    file=file_name(path),
                    ending=record.ending,
                    format=tr(record.title),
                )
            )
        return record
    for record in FORMATS.values():
        if record.ending == ending:
            return record
    raise wrong_ending(path, ENDINGS)
