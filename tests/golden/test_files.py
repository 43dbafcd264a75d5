"""Files of every version that was ever written are read for ever, to the bit."""

from __future__ import annotations

from pathlib import Path

from nnstudio.document.document import course_document
from nnstudio.document.teach import teach
from nnstudio.document.weightsfile import load_weights

FILES = Path(__file__).parent / "files"


def test_weights_of_version_1_are_read_as_they_were_written() -> None:
    assert load_weights(FILES / "weights-version-1.json") == teach(course_document(), 1_000).model()
