"""The arrows of the house: who may import whom, and what nobody may use."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "nnstudio"
WITHOUT_QT = ["core", "data", "document", "lessons", "glossary"]
QT_AND_PLOTS = {"PySide6", "shiboken6", "pyqtgraph"}

# All but the compiled kernel, which needs numba and is loaded only where that is wanted.
IMPORT_ALL = """
import importlib, json, pkgutil, sys
package = importlib.import_module("nnstudio." + sys.argv[1])
names = [found.name for found in pkgutil.walk_packages(package.__path__, package.__name__ + ".")]
names = [name for name in names if not name.startswith("nnstudio.core.kernels.compiled.")]
for name in names:
    importlib.import_module(name)
print(json.dumps([names, sorted({name.partition(".")[0] for name in sys.modules})]))
"""


def loaded_by(name: str) -> set[str]:
    """The packages that a fresh Python holds after it imported every module of nnstudio.<name>."""
    command = [sys.executable, "-c", IMPORT_ALL, name]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    imported, loaded = json.loads(done.stdout)
    assert imported, f"nnstudio.{name} has no module"
    return set(loaded)


@pytest.mark.parametrize("name", [name for name in WITHOUT_QT if (PACKAGE / name).is_dir()])
def test_the_lower_packages_load_no_qt(name: str) -> None:
    assert not QT_AND_PLOTS & loaded_by(name)


def test_the_core_loads_numpy_and_the_standard_library_only() -> None:
    # numpy looks for some packages of others, and an environment may load one into every Python.
    bare = [sys.executable, "-c", "import numpy, sys; print(*sys.modules)"]
    output = subprocess.run(bare, capture_output=True, text=True, check=True).stdout
    known = {name.partition(".")[0] for name in output.split()}
    assert loaded_by("core") - known - sys.stdlib_module_names - {"nnstudio"} == set()


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the contracts of pyproject.toml on the package that lies in the folder."""
    code = "from importlinter.cli import lint_imports_command as run; run()"
    command = [sys.executable, "-c", code, "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_contracts_hold() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("core/planted.py", "import PySide6.QtCore"),
        ("data/planted.py", "from pyqtgraph import mkPen"),
        ("document/planted.py", "import PySide6"),
        ("core/planted.py", "import tqdm"),
        ("document/planted.py", "import numba"),
        ("core/trainer.py", "import nnstudio.core.kernels.compiled.kernel"),
        ("core/planted.py", "import nnstudio.data"),
        ("data/planted.py", "import nnstudio.document"),
        ("document/planted.py", "import nnstudio.session"),
        ("document/planted.py", "import nnstudio.lessons"),
        ("lessons/planted.py", "import nnstudio.session"),
        ("lessons/planted.py", "import PySide6.QtCore"),
        ("glossary/planted.py", "import nnstudio.lessons"),
        ("glossary/planted.py", "import PySide6.QtCore"),
        ("session/planted.py", "import nnstudio.ui"),
        ("ui/planted.py", "import nnstudio.app"),
        ("ui/planted.py", "import nnstudio.cli"),
    ],
)
def test_a_planted_wrong_arrow_is_found(module: str, line: str, tmp_path: Path) -> None:
    leave_out = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PACKAGE, tmp_path / "nnstudio", ignore=leave_out)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "nnstudio" / module).write_text(line + "\n")
    done = lint_imports(tmp_path)
    assert done.returncode == 1
    assert module.removesuffix(".py").replace("/", ".") in done.stdout, done.stdout


UNSAFE_MODULES = {"pickle", "_pickle", "cPickle", "marshal", "shelve", "dill", "joblib"}
UNSAFE_CALLS = {"eval", "exec", "compile", "__import__"}
# Asked from Python, the two focus chains make PySide free widgets that are still shown.
FOCUS_CHAINS = {"nextInFocusChain", "previousInFocusChain"}
UNSAFE_METHODS = {"terminate", "processEvents", *FOCUS_CHAINS}


def unsafe(tree: ast.AST) -> Iterator[str]:
    """Everything in a module that the package does without: see test_nothing_unsafe_is_used."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (
                    item.name for item in names if item.name.partition(".")[0] in UNSAFE_MODULES
                )
            case ast.ImportFrom(module=str(module)):
                if module.partition(".")[0] in UNSAFE_MODULES:
                    yield module
            case ast.Call(func=ast.Name(id=name)) if name in UNSAFE_CALLS:
                yield f"{name}("
            case ast.Call(func=ast.Attribute(attr=name)) if name in UNSAFE_METHODS:
                yield f".{name}("
            case ast.keyword(arg="allow_pickle" | "shell" as name, value=value):
                if not (isinstance(value, ast.Constant) and value.value is False):
                    yield f"{name}={ast.unparse(value)}"
            case ast.ExceptHandler(type=None):
                yield "except:"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import pickle", "pickle"),
        ("from marshal import loads", "marshal"),
        ("import shelve as s", "shelve"),
        ("eval('1')", "eval("),
        ("exec('pass')", "exec("),
        ("load(path, allow_pickle=True)", "allow_pickle=True"),
        ("load(path, allow_pickle=choice)", "allow_pickle=choice"),
        ("run('ls', shell=True)", "shell=True"),
        ("thread.terminate()", ".terminate("),
        ("button.nextInFocusChain()", ".nextInFocusChain("),
        ("try:\n    f()\nexcept:\n    pass", "except:"),
    ],
)
def test_a_planted_unsafe_line_is_found(source: str, found: str) -> None:
    assert list(unsafe(ast.parse(source))) == [found]


@pytest.mark.parametrize(
    "source",
    ["load(path, allow_pickle=False)", "app.exec()", "try:\n    f()\nexcept OSError:\n    pass"],
)
def test_a_safe_line_is_let_through(source: str) -> None:
    assert list(unsafe(ast.parse(source))) == []


def test_nothing_unsafe_is_used() -> None:
    """No file runs code that it holds, no shell, no killed thread, no error swallowed unseen."""
    modules = sorted(PACKAGE.rglob("*.py"))
    assert len(modules) > 10
    found = {
        str(path.relative_to(ROOT)): lines
        for path in modules
        if (lines := list(unsafe(ast.parse(path.read_text(encoding="utf-8")))))
    }
    assert found == {}
