"""The translations that come with the program: complete, fit for their texts, and with a font."""

from __future__ import annotations

import re
import shutil
import string
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QRawFont

from nnstudio import assets
from nnstudio.glossary.glossaryfile import load_glossary
from nnstudio.glossary.translating import in_language, texts
from nnstudio.language.catalogue import Catalogue, read_catalogue
from nnstudio.language.translate import use
from nnstudio.lessons.lessonfile import load_lessons
from nnstudio.ui.languages import FILES, LANGUAGES
from tests.programs import load_program

TRANSLATED = [name for name in LANGUAGES if name != "en"]
ROOT = Path(__file__).resolve().parent.parent.parent
EACH = pytest.mark.parametrize("name", [f"{f}_{n}.ts" for f in FILES for n in TRANSLATED])


def text_of(name: str) -> str:
    return assets.read_text("translations", name)


def messages(name: str) -> Iterator[tuple[str, str, bool, list[str]]]:
    """English, comment, whether it is counted, and the forms of the translation."""
    for message in ElementTree.fromstring(text_of(name)).iter("message"):  # noqa: S314
        translation = message.find("translation")
        assert translation is not None
        counts = message.get("numerus") == "yes"
        forms = translation.findall("numerusform") if counts else [translation]
        source, comment = message.findtext("source", ""), message.findtext("comment", "")
        yield source, comment, counts, [form.text or "" for form in forms]


def fields(text: str) -> set[tuple[str, str]]:
    """The names in braces, each with its format."""
    return {(name, form or "") for _, name, form, _ in string.Formatter().parse(text) if name}


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """packaging/translations.py, which is no part of the package."""
    return load_program("translations")


def test_every_text_is_there_and_finished(tool: ModuleType, tmp_path: Path) -> None:
    """A text that was changed or is new is to be translated before it is committed."""
    folder = assets.resource_path("translations")
    for file in folder.glob("*.ts"):
        shutil.copy(file, tmp_path)
    assert tool.update(tmp_path) == []
    for file in folder.glob("*.ts"):
        # What is left over counts too: then the file differs.
        assert (tmp_path / file.name).read_text("utf-8") == file.read_text("utf-8"), (
            "run python packaging/translations.py"
        )


def test_the_tool_tells_what_is_missing(tool: ModuleType) -> None:
    message = "<message><source>{}</source><translation{}>{}</translation></message>"
    rows = [message.format("Done", "", "好"), message.format("Not", ' type="unfinished"', "不")]
    rows.append(message.format("Empty", "", ""))
    text = f"<TS><context>{''.join(rows)}</context></TS>"
    assert tool.unfinished(text) == ["Not", "Empty"]


def test_the_tool_takes_lessons_and_the_glossary(tool: ModuleType, tmp_path: Path) -> None:
    target = tmp_path / "lessons.ts"
    tool._extract(tool._write_texts(tmp_path), target, "zh_CN")
    found = {
        (message.findtext("source"), message.findtext("comment", ""))
        for message in ElementTree.parse(target).getroot().iter("message")  # noqa: S314
    }
    wanted = (*texts(load_glossary()), (load_lessons()[0].title, ""))
    assert [text for text in wanted if text not in found] == []


@EACH
def test_values_stay_what_they_are(name: str) -> None:
    for source, comment, counts, forms in messages(name):
        wanted = fields(source) | fields(comment) if counts else fields(source)
        for form in forms:
            said = fields(form)
            assert said == wanted or (counts and said | {("n", "")} == wanted), (source, form)


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_number_of_a_lesson_is_typed_into_its_translation(language: str) -> None:
    """The English has none but in names such as w1; the others are figures of the core."""
    for source, _, _, forms in messages(f"lessons_{language}.ts"):
        for form in forms:
            typed = set(re.findall(r"[0-9]+(?:[.,][0-9]+)*", re.sub(r"\{[^{}]*\}", "", form)))
            assert typed <= set(re.findall(r"[0-9]+(?:[.,][0-9]+)*", source)), form


@EACH
def test_markup_stays_what_it_is(name: str) -> None:
    for source, _, counts, forms in messages(name):
        for form in forms:
            assert form.count("\n") == source.count("\n") or counts, source
            assert form[:1].isspace() == source[:1].isspace(), source
            assert form[-1:].isspace() == source[-1:].isspace(), source
            assert form.endswith("…") == source.endswith("…"), source
            assert form.count("<") == source.count("<"), source


@pytest.mark.parametrize("language", TRANSLATED)
def test_one_english_text_has_one_translation(language: str) -> None:
    """Contexts are not told apart when a text is looked up."""
    found: dict[tuple[str, str], list[str]] = {}
    for name in FILES:
        for source, comment, _, forms in messages(f"{name}_{language}.ts"):
            assert found.setdefault((source, comment), forms) == forms, source


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_name_of_the_glossary_stands_for_one_entry(language: str) -> None:
    files = [assets.read_text("translations", f"{name}_{language}.ts") for name in FILES]
    use(read_catalogue(language, files))
    try:
        shown = in_language(load_glossary())
    finally:
        use(None)
    owners: dict[str, str] = {}
    for entry in shown.entries:
        for name in {name.casefold() for name in entry.names}:
            assert owners.setdefault(name, entry.name) == entry.name, name
        assert entry.text.endswith((".", "。")), entry.name
        assert len(entry.sentence) < 200, entry.name


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_program_reads_all_of_them(language: str) -> None:
    names = [f"{name}_{language}.ts" for name in FILES]
    catalogue = read_catalogue(language, [text_of(name) for name in names])
    assert isinstance(catalogue, Catalogue)
    every = {(source, comment) for name in names for source, comment, _, _ in messages(name)}
    assert len(catalogue) == len(every) > 400
    assert all(key in catalogue for key in every)


@EACH
@pytest.mark.parametrize("style", ["Regular", "Bold"])
def test_the_font_has_every_character(name: str, style: str, qapp: object) -> None:
    fonts = [
        QRawFont(str(assets.resource_path("fonts", file)), 12.0)
        for file in ("Inter-Regular.otf", f"NNStudioChinese-{style}.otf")
    ]
    assert all(font.isValid() for font in fonts)
    # A sign that the English has too comes from where it comes in English.
    used = {
        c
        for source, _, _, forms in messages(name)
        for form in forms
        for c in form
        if c > " " and c not in source
    }
    lost = [c for c in used if not any(font.supportsCharacter(ord(c)) for font in fonts)]
    assert not lost, "run packaging/chinesefont.py"
