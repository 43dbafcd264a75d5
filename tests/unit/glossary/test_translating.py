"""The glossary in another language: titles, names, search, and terms in texts without blanks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from nnstudio.glossary.glossary import Glossary
from nnstudio.glossary.glossaryfile import load_glossary, parse_glossary
from nnstudio.glossary.translating import NAMES, UNMARKED, in_language, texts
from nnstudio.language.catalogue import Catalogue
from nnstudio.language.translate import use

SMALL = """\
# weight
also: weights
see: gradient

How much it listens. It is a line.

# gradient
All slopes together.

# gradient descent
formula: w, the mean of it
Go downhill.

# layer
unmarked: row of neurons
Side by side.

# momentum
A ball that rolls.

# row
everyday: yes
One example.
"""
CHINESE: dict[tuple[str, str], str] = {
    ("weight, weights", NAMES): "权重",
    ("gradient", NAMES): "梯度，坡度",
    ("gradient descent", NAMES): "梯度下降",
    ("layer", NAMES): "层, 网络层",
    ("row of neurons", UNMARKED): "一排",
    ("momentum", NAMES): "动量, -移动量",
    ("row", NAMES): "数据行",
    ("How much it listens. It is a line.", ""): "它有多听从。它是一条线。",
    ("w, the mean of it", ""): "w 的均值",
    ("weight", ""): "体重",  # the column of a table, which is another word
}


@pytest.fixture
def chinese() -> Iterator[Glossary]:
    use(Catalogue("zh_CN", {key: (text,) for key, text in CHINESE.items()}))
    yield in_language(parse_glossary(SMALL))
    use(None)


def _said(glossary: Glossary, text: str) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.entry.name) for m in glossary.mentions(text)]


def test_titles_names_and_texts_are_chinese_and_keys_stay_english(chinese: Glossary) -> None:
    weight, gradient, layer = (chinese.find(name) for name in ("weight", "gradient", "layer"))
    assert weight is not None
    assert gradient is not None
    assert layer is not None
    assert (weight.name, weight.title, weight.others) == ("weight", "权重", ())
    assert (weight.text, weight.sentence) == ("它有多听从。它是一条线。", "它有多听从。")
    assert (gradient.title, gradient.others) == ("梯度", ("坡度",))
    assert layer.unmarked == ("一排",)
    found = chinese.find("梯度下降")
    assert found is not None
    assert (found.formula, found.text) == ("w 的均值", "Go downhill.")  # what is not translated


def test_a_term_is_found_in_both_languages(chinese: Glossary) -> None:
    for words in ("权重", "权", "weight", "weigh", "Weights", "听从"):
        assert chinese.search(words)[0].name == "weight", words
    assert [entry.name for entry in chinese.search("梯度")] == ["gradient", "gradient descent"]
    assert chinese.find("Weights") is chinese.find("权重")
    assert chinese.find("体重") is None


def test_terms_are_found_between_other_signs_the_longest_first(chinese: Glossary) -> None:
    assert _said(chinese, "体重的权重用梯度下降改变，再看坡度和梯度。") == [
        ("权重", "weight"),
        ("梯度下降", "gradient descent"),
        ("坡度", "gradient"),
    ]
    assert _said(chinese, "权重w1") == [("权重", "weight")]


def test_words_that_hold_a_term_by_chance_are_left_alone(chinese: Glossary) -> None:
    assert _said(chinese, "移动量是体重的一层又一层，没有权。") == []
    assert _said(chinese, "移动量不是动量，网络层是。") == [
        ("动量", "momentum"),
        ("网络层", "layer"),
    ]


def test_everyday_words_are_not_marked_in_chinese_either(chinese: Glossary) -> None:
    assert _said(chinese, "每个数据行") == []


def test_entries_stand_in_the_order_in_which_they_are_spoken(chinese: Glossary) -> None:
    # ceng, dong liang, quan zhong, shu ju hang, ti du, ti du xia jiang
    titles = [entry.title for entry in chinese.entries]
    assert titles == ["层", "动量", "权重", "数据行", "梯度", "梯度下降"]


def test_english_says_what_the_file_says() -> None:
    real = load_glossary()
    shown = in_language(real)
    for entry, same in zip(real.entries, shown.entries, strict=True):
        assert (same.title, same.others, same.unmarked) == (
            entry.name,
            entry.others,
            entry.unmarked,
        )
        assert (same.text, same.formula) == (entry.text, entry.formula)


def test_all_that_is_read_is_to_be_translated() -> None:
    found = texts(parse_glossary(SMALL))
    assert set(CHINESE) - {("weight", "")} <= set(found)
    assert len(found) == len(set(found)) == 14
