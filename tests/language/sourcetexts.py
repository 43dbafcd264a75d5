"""Reads the code of the program as lupdate does, to find texts that it would not find."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "nnstudio"
MARKS = {"tr": 1, "counted": 2, "mark": 1}  # and how many texts each takes
WORDS = re.compile(r"[A-Za-z]{2,}[,;:.]? [A-Za-z]{2,}")
# What a programmer reads, who called something wrongly.
ERRORS = {"ValueError", "TypeError", "RuntimeError", "KeyError", "IndexError", "AssertionError"}
ERRORS |= {"NotImplementedError", "AttributeError"}
# Calls whose words nobody reads.
SILENT = {"setObjectName", "setStyleSheet", "compile", "getLogger", "debug", "info", "exception"}


@dataclass(frozen=True)
class Place:
    """A text in the code, and where it stands."""

    path: str  # below nnstudio
    line: int
    text: str


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Every module of the program: its path below nnstudio, and what is in it."""
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def called(node: ast.AST) -> str:
    """The name of what a node calls; "" where it calls nothing by name."""
    if not isinstance(node, ast.Call):
        return ""
    function = node.func
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else ""


def is_mark(node: ast.AST) -> bool:
    """Whether a node is a call of tr, counted or mark by that bare name."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and called(node) in MARKS


def has_text(node: ast.AST) -> bool:
    """Whether an expression holds a text itself, other than the key that it looks up."""
    if isinstance(node, ast.JoinedStr):
        return True
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str)
    parts = [node.value] if isinstance(node, ast.Subscript) else ast.iter_child_nodes(node)
    return any(has_text(part) for part in parts)


def made_at_import(tree: ast.Module) -> Iterator[ast.Call]:
    """Calls of tr and counted that are made while a module is imported."""
    waiting: list[ast.AST] = list(tree.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            waiting += [*node.decorator_list, *node.args.defaults]
            waiting += [default for default in node.args.kw_defaults if default is not None]
        elif isinstance(node, ast.Lambda):
            waiting += node.args.defaults
        else:
            if is_mark(node) and called(node) != "mark":
                assert isinstance(node, ast.Call)
                yield node
            waiting += ast.iter_child_nodes(node)


def bare_texts(path: str, tree: ast.Module) -> Iterator[Place]:
    """Texts of two words and more that go through none of the three."""
    skipped = _docstrings(tree)
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if id(node) in skipped or (is_mark(node) and _skip_marked(node, waiting)):
            continue
        if called(node) in SILENT or _is_programmers(node):
            continue
        if isinstance(node, ast.JoinedStr):
            parts = [v.value for v in node.values if isinstance(v, ast.Constant)]
            text = " {} ".join(str(part).strip() for part in parts)
            if any(WORDS.search(str(part)) for part in parts):
                yield Place(path, node.lineno, text)
            waiting += [v for v in node.values if not isinstance(v, ast.Constant)]
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if WORDS.search(node.value):
                yield Place(path, node.lineno, node.value)
            continue
        waiting += ast.iter_child_nodes(node)


def _skip_marked(node: ast.AST, waiting: list[ast.AST]) -> bool:
    """Go on with what else stands in the call."""
    assert isinstance(node, ast.Call)
    texts = MARKS[called(node)]
    rest = node.args[texts:]
    if called(node) == "tr" and rest and isinstance(rest[0], ast.Constant):
        rest = rest[1:]  # the comment
    waiting += [*rest, *(keyword.value for keyword in node.keywords)]
    waiting += [arg for arg in node.args[:texts] if not isinstance(arg, ast.Constant)]
    return True


def _is_programmers(node: ast.AST) -> bool:
    if isinstance(node, ast.Assert):
        return True
    return isinstance(node, ast.Raise) and node.exc is not None and called(node.exc) in ERRORS


def _docstrings(tree: ast.Module) -> set[int]:
    found = set()
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if not isinstance(body, list):
            continue
        for one in body:  # also texts below a constant, which stand alone as well
            if isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant):
                found.add(id(one.value))
    return found
