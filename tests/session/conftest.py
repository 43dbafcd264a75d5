"""The course's document in a table model that Qt's own tester watches."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from nnstudio.document.document import Document, course_document
from nnstudio.session.tablemodel import TableModel


@pytest.fixture
def document() -> Document:
    return course_document()


@pytest.fixture
def model(qapp: object, document: Document) -> Iterator[TableModel]:
    made = TableModel()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.show(document)
    yield made
    tester.deleteLater()
