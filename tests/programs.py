"""The programs of packaging/, which are no part of the package, as modules."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

PACKAGING = Path(__file__).resolve().parent.parent / "packaging"


def load_program(name: str) -> ModuleType:
    """A program of packaging/, as a module of its own each time."""
    path = PACKAGING / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"nnstudio_packaging_{name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
