"""Whatever document there is, it is saved, comes back the same, and then gives the same bytes."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from nnstudio.document.document import Document
from nnstudio.document.project.projectfile import Project, pack, parse_project
from tests.unit.document.strategies import documents

NAME = "p.nnstudio"


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(document=documents())
def test_any_document_comes_back(document: Document) -> None:
    project = Project(document)
    data = pack(project, NAME).data
    back = parse_project(data, NAME)
    assert back == project
    assert back.document.progress == document.progress
    assert back.document.runs == document.runs
    assert pack(back, NAME).data == data
