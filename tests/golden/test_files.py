"""Files of every version that was ever written are read for ever, to the bit."""

from __future__ import annotations

from pathlib import Path

from nnstudio.document.document import course_document
from nnstudio.document.explaining.explanation import as_text, explain
from nnstudio.document.explaining.subject import Subject
from nnstudio.document.teach import teach
from nnstudio.document.weightsfile import load_weights

FILES = Path(__file__).parent / "files"


def test_weights_of_version_1_are_read_as_they_were_written() -> None:
    assert load_weights(FILES / "weights-version-1.json") == teach(course_document(), 1_000).model()


def test_the_arithmetic_of_alice_with_all_weights_1() -> None:
    """Its figures are the course's: h 0.047426, o 0.523695, dL/dw1 0.0214695."""
    document = course_document()
    for name in document.progress.params.named():
        document = document.with_parameter(name, 1.0 if name.startswith("w") else 0.0)
    told = as_text(explain(Subject(document, document.progress, row=0, parameter=0, digits=6)))
    assert told == (FILES / "alice.txt").read_text(encoding="utf-8")
    for figure in ("0.0474259", "0.523695", "0.0214695"):
        assert figure in told
