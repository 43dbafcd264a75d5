"""Brings resources/translations up to date with the texts of the program, lessons and glossary.

    python packaging/translations.py

What is new stands in the .ts files as unfinished afterwards: translate it, with Qt Linguist
(`pyside6-linguist resources/translations/*.ts`) or any editor, and mark it as finished by taking
away type="unfinished". Needs PySide6 and the package itself.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("zh_CN",)
ALIASES = "tr+=mark,tr+=counted"  # what lupdate takes for tr, beside tr itself


def update(folder: Path = FOLDER) -> list[str]:
    """Update the files in a folder; the English of what is not finished."""
    left = []
    with tempfile.TemporaryDirectory() as made:
        lessons = _write_texts(Path(made))
        for language in LANGUAGES:
            sources = sorted((ROOT / "nnstudio").rglob("*.py"))
            for name, files in (("nnstudio", sources), ("lessons", lessons)):
                target = folder / f"{name}_{language}.ts"
                _extract(files, target, language)
                left += unfinished(target.read_text(encoding="utf-8"))
    return left


def unfinished(text: str) -> list[str]:
    """The English of what a .ts file does not hold finished."""
    from xml.etree import ElementTree

    return [
        message.findtext("source", "")
        for message in ElementTree.fromstring(text).iter("message")  # noqa: S314  (our own)
        if (translation := message.find("translation")) is None
        or translation.get("type") is not None
        or not "".join(translation.itertext()).strip()
    ]


def _write_texts(folder: Path) -> list[Path]:
    """The texts that stand in data, as code that lupdate reads: the lessons and the glossary."""
    from nnstudio.glossary.glossaryfile import load_glossary
    from nnstudio.glossary.translating import texts as texts_of_glossary
    from nnstudio.lessons.lessonfile import load_lessons
    from nnstudio.lessons.translating import texts

    found = {lesson.name: [(text, "") for text in texts(lesson)] for lesson in load_lessons()}
    found["glossary"] = [*texts_of_glossary(load_glossary())]
    files = []
    for name, said in found.items():
        calls = [_call(name, *text) for text in said]
        files.append(folder / f"{name}.py")
        files[-1].write_text("\n".join(calls), encoding="utf-8")
    return files


def _call(context: str, text: str, comment: str) -> str:
    """One text as code; a comment tells it from an equal one."""
    words = [json.dumps(word, ensure_ascii=False) for word in (context, text, comment) if word]
    return f"QCoreApplication.translate({', '.join(words)})"


def _extract(files: list[Path], target: Path, language: str) -> None:
    """Run lupdate. Places of texts are left out: they would differ with every change of code."""
    import PySide6

    tool = Path(PySide6.__path__[0]) / ("lupdate.exe" if sys.platform == "win32" else "lupdate")
    options = ["-silent", "-no-obsolete", "-sort-messages", "-locations", "none"]
    options += ["-source-language", "en", "-target-language", language]
    for heuristic in ("sametext", "similartext"):  # nothing is guessed
        options += ["-disable-heuristic", heuristic]
    command = [str(tool), *options, "-tr-function-alias", ALIASES]
    done = subprocess.run(
        [*command, *map(str, files), "-ts", str(target)], capture_output=True, text=True, check=True
    )
    said = re.sub(r"\s+", " ", done.stderr).strip()
    if said:
        raise SystemExit(f"lupdate says: {said}")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    left = update()
    for text in left:
        print("not finished:", text)
    print(f"{len(left)} texts are not finished.")
