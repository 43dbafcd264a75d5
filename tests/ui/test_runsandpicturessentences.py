"""What runs, pictures, reports and tables to play with say, in a language that orders otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnstudio.core.network import LayerSpec
from nnstudio.core.problems import Problem
from nnstudio.data.generators import GENERATORS
from nnstudio.document.document import course_document
from nnstudio.document.frame import frame_of
from nnstudio.document.teach import teach
from nnstudio.language import translate
from nnstudio.language.catalogue import Catalogue
from nnstudio.ui.network.diagramlooks import WEIGHTS
from nnstudio.ui.network.networkdiagram import NetworkDiagram
from nnstudio.ui.pictures.formats import check_ending
from nnstudio.ui.pictures.sources import diagram_picture
from nnstudio.ui.play.playdialog import PlayDialog
from nnstudio.ui.report.reportpictures import diagram_of
from nnstudio.ui.runs.rundifferences import differences
from nnstudio.ui.runs.runwords import Standing, cells, heads

SPIRAL = GENERATORS["spiral"]
CHINESE = {
    ("{text} {sentence}", ""): "{text}{sentence}",
    ("{word}, {next}", ""): "{word}、{next}",
    ("{words} and {last}", ""): "{words}和{last}",
    ("seed {seed}", ""): "随机种子 {seed}",
    ("changed at epoch {epochs}", ""): "第 {epochs} 轮时有改动",
    ("Run", ""): "运行",
    ("Run", "a training that was kept"): "训练记录",
    ("{file} has to end in {one} or {other}.", ""): "{file} 的结尾必须是 {one} 或 {other}。",
    ("Network {network} {when}", ""): "{when}的网络 {network}",
    ("after {n:,} epoch", "after {n:,} epochs"): "训练 {n:,} 轮后",
    ("Row shown: {row}.", ""): "显示的行：{row}。",
    ("{legend}.", ""): "{legend}。",
    (WEIGHTS, ""): "连线的意思",
    (SPIRAL.title, ""): "螺旋",
    (SPIRAL.sentence, ""): "两条螺旋臂。",
    (SPIRAL.noise_means, ""): "偏离螺旋的程度",
    ("0 to {most:g}: {meaning}.", ""): "0 到 {most:g}：{meaning}。",
    ("{n} {name}", ""): "{n} 个 {name}",
    ("{across} across and {up} up", ""): "横轴 {across}，纵轴 {up}",
    (
        "{n} point, {place}: {kinds}.",
        "{n} points, {place}: {kinds}.",
    ): "{place}，{n} 个点：{kinds}。",
    ("Fewer rows or more noise: more errors.", ""): "行更少，错误更多。",
}


@pytest.fixture
def chinese() -> Iterator[None]:
    translate.use(Catalogue("zh_CN", {key: (text,) for key, text in CHINESE.items()}))
    yield
    translate.use(None)


@pytest.mark.usefixtures("chinese")
def test_differences_are_listed_as_the_language_does() -> None:
    present = course_document()
    other = present.with_layer(0, LayerSpec(2, "tanh")).restarted(45)
    assert differences(present, other) == "tanh 2-2-1、随机种子 45"


@pytest.mark.parametrize(
    ("epochs", "words"),
    [((3,), "第 3 轮时有改动"), ((3, 4, 5, 6), "第 3、4、5、… 轮时有改动")],
)
@pytest.mark.usefixtures("chinese")
def test_epochs_of_changes_stand_inside_their_sentence(epochs: tuple[int, ...], words: str) -> None:
    present = course_document()
    assert differences(present, replace(present, changes=epochs)) == words


@pytest.mark.usefixtures("chinese")
def test_a_run_of_the_list_is_not_called_like_the_button() -> None:
    document = course_document()
    standing = Standing("x", document, None, "")
    assert heads([standing])[0] == "训练记录"
    assert len(cells(standing, heads([standing]), document)) == len(heads([standing])) - 1


@pytest.mark.usefixtures("chinese")
def test_a_picture_and_a_report_say_what_is_shown(qtbot: QtBot) -> None:
    frame = frame_of(teach(course_document(), 20), 0)
    diagram = NetworkDiagram()
    qtbot.addWidget(diagram)
    diagram.show_frame(frame)
    picture = diagram_picture(frame, diagram)
    assert picture.title == "训练 20 轮后的网络 2-2-1"
    assert picture.words == ("显示的行：Alice。", "连线的意思。")
    assert diagram_of(frame)[1] == "显示的行：Alice。连线的意思。"


@pytest.mark.usefixtures("chinese")
def test_endings_are_listed_as_the_language_does() -> None:
    with pytest.raises(Problem, match=r"^'x\.gif' 的结尾必须是 \.svg、\.pdf 或 \.png。$"):
        check_ending("x.gif")


@pytest.mark.usefixtures("chinese")
def test_a_table_to_play_with_is_told_in_the_language(qtbot: QtBot) -> None:
    dialog = PlayDialog()
    qtbot.addWidget(dialog)
    dialog.choose("spiral")
    item = dialog.list.currentItem()
    assert item.text() == "螺旋"
    assert item.data(Qt.ItemDataRole.UserRole) == "spiral"
    assert "两条螺旋臂。" in item.toolTip()
    assert dialog.sentence.text() == "两条螺旋臂。"
    assert f"0 到 {SPIRAL.most_noise:g}：偏离螺旋的程度。" in dialog.noise.toolTip()
    assert dialog.picture.accessibleDescription().startswith("横轴 X，纵轴 Y，")
    assert "个 blue、" in dialog.picture.accessibleDescription()
    dialog.rows.setValue(dialog.rows.minimum())
    assert dialog.note.text().endswith("held out.行更少，错误更多。")
