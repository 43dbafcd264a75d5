"""How a project file is told from other files, without reading it."""

from __future__ import annotations

from pathlib import Path

from nnstudio.data.files import PathLike, read_start
from nnstudio.document.strictjson import MAX_BYTES

FORMAT = "nn-studio"
SUFFIX = ".nnstudio"


def is_project(path: PathLike) -> bool:
    """Whether a file says that it is a project, by its name or its first lines."""
    if Path(path).suffix.lower() == SUFFIX:
        return True
    if Path(path).suffix.lower() != ".json":
        return False
    start = read_start(path, MAX_BYTES, 200).lstrip(b"\xef\xbb\xbf \r\n\t")
    return start.startswith(b"{") and f'"format": "{FORMAT}",'.encode() in start
