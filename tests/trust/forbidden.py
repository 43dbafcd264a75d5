"""R15: nothing in the package runs what it reads, ends threads by force, or opens a socket."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from tests.trust.child import pytest_counts
from tests.trust.figure import Figure

PACKAGE = Path(__file__).resolve().parents[2] / "nnstudio"
OFFLINE = "tests/e2e/test_offline.py"
MODULES = {"pickle", "marshal", "shelve", "dill", "cloudpickle", "joblib", "xml", "ctypes.util"}
# For talking to others: the one use of socket is the wake-up pair within the process.
NETWORK = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "requests", "asyncio"}
NETWORK_OF_QT = {"PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore"}
# Translations are XML, but our own: no file of a person's is.
ALLOWED = {("session/quitsignals.py", "socket"), ("language/catalogue.py", "xml")}
CALLS = {"eval", "exec", "compile", "__import__", "os.system", "os.popen"}
METHODS = {"terminate", "setTerminationEnabled"}


def found_in(source: str, path: str) -> Iterator[str]:
    """What a file of the package may not have, each as "file:line: what"."""
    for node in ast.walk(ast.parse(source)):
        for what in _wrong(node, path):
            yield f"{path}:{getattr(node, 'lineno', 0)}: {what}"


def _wrong(node: ast.AST, path: str) -> Iterator[str]:
    if isinstance(node, ast.Import | ast.ImportFrom):
        names = [alias.name for alias in node.names]
        if isinstance(node, ast.ImportFrom):
            module = node.module or ""
            names = [module, *(f"{module}.{name}" for name in names)]
        for name in names:
            top = name.split(".")[0]
            if ({name, top} & (MODULES | NETWORK)) and (path, top) not in ALLOWED:
                yield f"import {name}"
            if name in NETWORK_OF_QT:
                yield f"import {name}"
    if isinstance(node, ast.Call):
        called = ast.unparse(node.func)
        if called in CALLS or (isinstance(node.func, ast.Attribute) and node.func.attr in METHODS):
            yield f"{called}()"
        if called.endswith("singleShot") and len(node.args) > 2:
            # An exception in such a slot hangs PySide up to 6.8.2, and is lost up to 6.10.
            yield f"{called} with a context"
        for keyword in node.keywords:
            value = keyword.value.value if isinstance(keyword.value, ast.Constant) else None
            if keyword.arg in ("allow_pickle", "shell") and value is not False:
                yield f"{called}({keyword.arg}=...)"
    if isinstance(node, ast.ExceptHandler) and node.type is None:
        passes = all(isinstance(line, ast.Pass) for line in node.body)
        if passes:
            yield "except: pass"


def forbidden() -> list[str]:
    """All of it."""
    return [
        line
        for path in sorted(PACKAGE.rglob("*.py"))
        for line in found_in(path.read_text(encoding="utf-8"), str(path.relative_to(PACKAGE)))
    ]


def measure(long: bool) -> Figure:
    """Look through the package, and use the app where no socket can be made."""
    begin = perf_counter()
    found, count = forbidden(), sum(1 for _ in PACKAGE.rglob("*.py"))
    passed, failed, _ = pytest_counts(OFFLINE)
    words = f"{count} files of the package: {len(found)} forbidden calls and imports"
    if found:
        words += f" ({'; '.join(found[:3])})"
    offline = "as everywhere" if passed and not failed else "NOT as everywhere"
    words += f"; where no socket can be made the app starts, trains, saves and exports {offline}"
    return Figure("R15", words, not found and passed > 0 and not failed, perf_counter() - begin)
