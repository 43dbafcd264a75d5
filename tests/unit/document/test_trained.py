"""The trained network in a file, whichever kind of file it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnstudio.core.problems import FileProblem
from nnstudio.document.document import course_document
from nnstudio.document.project.projectfile import Project, save_project
from nnstudio.document.teach import teach
from nnstudio.document.trained import load_trained
from nnstudio.document.weightsfile import save_weights


def test_a_network_comes_alone_from_weights_and_with_its_document_from_a_project(
    tmp_path: Path,
) -> None:
    document = teach(course_document(), 3)
    save_weights(document.model(), tmp_path / "w.json")
    save_project(Project(document), tmp_path / "p.nnstudio")
    assert load_trained(tmp_path / "w.json") == (document.model(), None)
    assert load_trained(tmp_path / "p.nnstudio") == (document.model(), document)


@pytest.mark.parametrize("name", ["t.csv", "p.nnstudio", "w.json"])
def test_anything_else_is_refused_by_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("a,b\n1,2\n")
    with pytest.raises(FileProblem, match=name):
        load_trained(tmp_path / name)
