"""What comes along with the program, each with its licence; names are the same in any language."""

from __future__ import annotations

from dataclasses import dataclass

from nnstudio.language.translate import mark


@dataclass(frozen=True)
class Part:
    """Something that is shipped: its name, its licence, what it is for, and its package if any."""

    name: str
    licence: str
    use: str
    package: str = ""


PARTS = (
    Part("NN Studio", "MIT", mark("this program, its course and its icons")),
    Part("Python", "PSF 2.0", mark("the language it is written in")),
    Part("Qt, PySide6, Shiboken", "LGPL 3", mark("windows and drawing"), "PySide6"),
    Part("numpy", "BSD", mark("arithmetic"), "numpy"),
    Part("pyqtgraph", "MIT", mark("plots"), "pyqtgraph"),
    Part("tqdm", "MIT, MPL 2.0", mark("progress on the command line"), "tqdm"),
    Part("numba, llvmlite", "BSD, Apache 2.0 (LLVM)", mark("the compiled kernel"), "numba"),
    Part("python-calamine", "MIT", mark("reading spreadsheets"), "python_calamine"),
    Part("XlsxWriter", "BSD", mark("writing spreadsheets"), "xlsxwriter"),
    Part("onnx", "Apache 2.0", mark("ONNX models"), "onnx"),
    Part("Pillow", "MIT-CMU", mark("films"), "PIL"),
    Part("Inter", "SIL OFL 1.1", mark("lettering")),
    Part("Noto Sans CJK", "SIL OFL 1.1", mark("Chinese lettering, a part of it")),
)


def present(parts: tuple[Part, ...] = PARTS) -> tuple[Part, ...]:
    """Those that are there in this installation: some libraries may be missing."""
    from importlib.util import find_spec

    return tuple(part for part in parts if not part.package or find_spec(part.package) is not None)
