"""The trained network in a file: saved weights, or a project with its table."""

from __future__ import annotations

from nnstudio.data.files import PathLike
from nnstudio.document.document import Document
from nnstudio.document.model import Model
from nnstudio.document.project.kind import is_project
from nnstudio.document.weightsfile import load_weights


def load_trained(path: PathLike) -> tuple[Model, Document | None]:
    """The network of a file, and the document that it is in where the file is a project.

    Raises FileProblem for anything else.
    """
    if not is_project(path):
        return load_weights(path), None
    from nnstudio.document.project.projectfile import load_project

    document = load_project(path).document
    return document.model(), document
