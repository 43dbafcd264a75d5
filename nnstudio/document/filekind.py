"""What kind of file of ours something is, and whether this version can read it."""

from __future__ import annotations

from nnstudio import __version__
from nnstudio.document.strictjson import Node
from nnstudio.language.translate import tr


def check_kind(root: Node, what: str, format: str, version: int) -> None:
    """Raise `FileProblem` for another format, or for a version newer than `version`.

    `what` is how messages call such a file: "a weights file".
    """
    if not root.has("format") or root.get("format").value != format:
        root.refuse(
            tr(
                "is not {what} of NN Studio (its format is not {format!r})",
                what=what,
                format=format,
            )
        )
    found = root.get("version").whole(1, 10**6)
    if found > version:
        root.refuse(
            tr(
                "has version {found}, newer than version {version} that this NN Studio {studio} "
                "knows; use a newer NN Studio",
                found=found,
                version=version,
                studio=__version__,
            )
        )
