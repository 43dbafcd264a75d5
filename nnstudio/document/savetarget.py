"""Where a command may write: never over what it reads, and only under an ending that fits."""

from __future__ import annotations

import os
from collections.abc import Sequence

from nnstudio.core.problems import Problem
from nnstudio.data.files import ending_among, file_name
from nnstudio.document.savefile import check_target
from nnstudio.language.translate import tr


def check_output(path: str, sources: Sequence[str | None], endings: Sequence[str] = ()) -> None:
    """Raise `Problem` where `path` has none of the endings, is a source, or cannot be written.

    Said before long work. sources: files that the command reads, None for one not given.
    """
    for source in sources:
        if source is not None and _same(path, source):
            raise Problem(
                tr(
                    "{file} is what is read here and would be lost: choose another name to save "
                    "to.",
                    file=file_name(path),
                )
            )
    check_target(path)
    if endings:
        ending_among(path, endings)


def _same(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):
        return False  # one of them is not there
