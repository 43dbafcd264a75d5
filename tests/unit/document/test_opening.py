"""From a file to a document."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nnstudio.assets import resource_path
from nnstudio.core.losshistory import LossCurve
from nnstudio.core.network import LayerSpec
from nnstudio.core.problems import FileProblem
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Kind, Role
from nnstudio.data.units import Quantity
from nnstudio.document.document import Document, course_document
from nnstudio.document.opening import (
    LARGE,
    UNPACKED,
    is_large,
    may_be_chosen,
    open_file,
    open_path,
    size_of,
)
from nnstudio.document.project.projectfile import Project, save_project
from nnstudio.document.tablesource import TableSource
from nnstudio.document.teach import teach, trainer_for
from nnstudio.document.weightsfile import save_weights

OTHER_TABLE = "Town,Rain (mm),Flooded\nA,3,no\nB,90,yes\n"


@pytest.fixture(scope="module")
def trained() -> Document:
    settings = TrainingSettings(0.3, 50, "shuffle")
    document = course_document().with_layer(0, LayerSpec(3, "elu", 0.5)).with_settings(settings)
    return teach(document.restarted(7, "xavier"), 20)


@pytest.fixture
def weights(trained: Document, tmp_path: Path) -> Path:
    path = tmp_path / "w.JSON"
    save_weights(trained.model(), path)
    return path


@pytest.fixture
def other(tmp_path: Path) -> Document:
    """A document about something else."""
    path = tmp_path / "towns.csv"
    path.write_text(OTHER_TABLE)
    return open_path(path, course_document())


def test_a_table_starts_afresh_with_the_present_layers_and_settings(
    trained: Document, tmp_path: Path
) -> None:
    path = tmp_path / "towns.csv"
    path.write_text(OTHER_TABLE)
    document = open_path(path, trained)
    assert document.at_start
    assert [c.name for c in document.table.columns] == ["Town", "Rain", "Flooded"]
    assert document.spec.layers == trained.spec.layers
    assert (document.settings, document.start.seed, document.start.initialiser) == (
        trained.settings,
        7,
        "xavier",
    )
    assert document.scaling == Scaling("zscore")
    assert (document.coding.zero, document.coding.one) == ("no", "yes")
    assert document.you == (Quantity(46.5, "mm"),)


def test_the_courses_own_file_is_the_courses_table() -> None:
    document = open_path(resource_path("samples", "four-people.csv"), course_document())
    assert document.table.columns == course_document().table.columns


def test_weights_bring_the_network_back_exactly(trained: Document, weights: Path) -> None:
    opened = open_path(weights, course_document())
    assert opened.table == course_document().table
    assert opened.model() == trained.model()
    assert opened.progress == trained.progress
    assert opened.start == trained.start
    assert opened.rewound().progress == trained.rewound().progress
    assert opened.settings == TrainingSettings(0.3, 1_000, "shuffle")


def test_opened_weights_train_on_as_the_saved_ones_would(trained: Document, weights: Path) -> None:
    opened = open_path(weights, course_document())
    assert teach(opened, 5).progress == teach(trained, 5).progress


def test_weights_from_another_table_bring_its_columns(
    trained: Document, weights: Path, other: Document
) -> None:
    opened = open_path(weights, other)
    assert [(c.name, c.unit, c.role) for c in opened.table.columns] == [
        ("Name", None, Role.NAME),
        ("Weight", "lb", Role.INPUT),
        ("Height", "in", Role.INPUT),
        ("Gender", None, Role.LABEL),
    ]
    assert opened.table.row_count == 0
    assert opened.training.why_not is not None
    assert opened.loss is None
    # 135 lb and 66 in, which the network sees as 0.
    assert opened.you == (Quantity(61.0, "kg"), Quantity(168.0, "cm"))
    emily = np.array([[128.0, 63.0]])
    assert opened.model().predict(emily).tobytes() == trained.model().predict(emily).tobytes()


def test_rows_typed_under_opened_weights_are_scaled_as_before(
    trained: Document, weights: Path, other: Document
) -> None:
    opened = open_path(weights, other)
    filled = opened.with_table(opened.table.with_row(["Al", "133", "65", "F"]))
    assert filled.progress == trained.progress
    assert filled.training.inputs.tolist() == [[-2.0, -1.0]]
    assert filled.coding == trained.coding


def test_weights_saved_before_the_first_step_keep_what_was_edited_by_hand(tmp_path: Path) -> None:
    edited = course_document().with_parameter("w1", 0.5)
    save_weights(edited.model(), tmp_path / "w.json")
    opened = open_path(tmp_path / "w.json", course_document())
    assert opened.at_start
    assert opened.rewound().progress.params.value("w1") == 0.5


@pytest.mark.parametrize("name", ["w.json", "w.csv", "w"])
@pytest.mark.parametrize("data", [b"", b"\0\1\2", b'"', b"\xff\xfe"])
def test_what_cannot_be_opened_is_answered_in_words(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(FileProblem, match=name):
        open_path(path, course_document())
    with pytest.raises(FileProblem, match="no such file"):
        open_path(tmp_path / f"missing {name}", course_document())


def test_weights_saved_in_mid_epoch_go_on_with_the_next_row(tmp_path: Path) -> None:
    document = course_document()
    trainer = trainer_for(document, None)
    trainer.run_for(10.0, 2)
    stepped = document.trained(trainer.snapshot().progress, LossCurve())
    save_weights(stepped.model(), tmp_path / "w.json")
    opened = open_path(tmp_path / "w.json", document)
    assert opened.progress == stepped.progress
    assert opened.start == document.start
    assert teach(opened, 5).progress == teach(stepped, 5).progress


def test_weights_are_recognised_by_what_is_in_them(tmp_path: Path) -> None:
    save_weights(course_document().model(), tmp_path / "run.v2")
    opened = open_path(tmp_path / "run.v2", course_document())
    assert opened.progress == course_document().progress


def test_a_label_of_another_kind_brings_its_usual_output(tmp_path: Path) -> None:
    """A sigmoid output could never say a number that is far from the mean."""
    rents = tmp_path / "rents.csv"
    rents.write_text("Area,Rent\n" + "\n".join(f"{area},{7 * area}.5" for area in range(20, 40)))
    shapes = tmp_path / "shapes.csv"
    shapes.write_text("Size,Shape\n" + "\n".join(f"{n},{'abc'[n % 3]}" for n in range(12)))
    rent = open_path(rents, course_document())
    assert rent.spec.layers[-1] == LayerSpec(1, "linear")
    shape = open_path(shapes, rent)
    assert (shape.spec.layers[-1], shape.settings.loss) == (LayerSpec(3, "softmax"), "softmax")
    people = open_path(resource_path("samples", "four-people.csv"), shape)
    assert (people.spec.layers[-1], people.settings.loss) == (LayerSpec(1), "mse")


def test_a_project_opens_with_all_that_belongs_to_it(trained: Document, tmp_path: Path) -> None:
    path = tmp_path / "p.nnstudio"
    save_project(Project(trained), path)
    opened = open_file(path, course_document())
    assert opened.document == trained
    assert opened.project is not None
    assert opened.project.document is opened.document
    assert (opened.reading, opened.model) == (None, None)


def test_what_takes_long_to_read_is_told_by_its_size(tmp_path: Path) -> None:
    text, book = tmp_path / "t.csv", tmp_path / "t.XLSX"
    for path in (text, book):
        path.write_bytes(bytes(LARGE // 5))
    assert (size_of(text), size_of(book)) == (LARGE // 5, LARGE // 5 * UNPACKED)
    assert (is_large(text), is_large(book)) == (False, True)
    assert size_of(tmp_path / "missing.csv") == size_of("\0") == 0


def test_a_text_may_be_read_in_another_way_and_nothing_else(tmp_path: Path) -> None:
    def of_file(name: str, data: bytes) -> TableSource:
        (tmp_path / name).write_bytes(data)
        return TableSource(str(tmp_path / name))

    assert may_be_chosen(TableSource(None, "a;b"))
    assert not may_be_chosen(TableSource(None, " \n"))
    assert may_be_chosen(of_file("t.csv", b"a;b"))
    assert not may_be_chosen(of_file("empty.csv", b""))
    assert not may_be_chosen(of_file("book.csv", b"PK\3\4 and more"))
    assert not may_be_chosen(of_file("w.csv", b" {"))
    assert not may_be_chosen(of_file("w.json", b"a;b"))
    assert not may_be_chosen(TableSource(str(tmp_path / "missing.csv")))


def test_weights_of_classes_with_a_unit_keep_the_table_they_fit(tmp_path: Path) -> None:
    classes = course_document().table.with_kind(1, Kind.CATEGORY)
    document = course_document().with_table(classes)
    save_weights(document.model(), tmp_path / "w.json")
    assert open_path(tmp_path / "w.json", document).table == classes


def test_a_place_within_an_epoch_is_kept_only_where_there_is_such_a_row(tmp_path: Path) -> None:
    trainer = trainer_for(course_document(), 1)
    for _ in range(3):
        trainer.step_batch()
    document = replace(course_document(), progress=trainer.snapshot().progress)
    assert document.progress.position == 3
    save_weights(document.model(), tmp_path / "w.json")
    present = course_document()
    for rows, position in (((), 3), ((3,), 0), ((0, 1, 2, 3), 0)):
        table = present.table.without_rows(rows)
        found = open_path(tmp_path / "w.json", present.with_table(table))
        assert found.progress.position == position
        save_project(Project(found), tmp_path / "p.nnstudio")
