"""Files that are anything but weights: each is answered with one sentence, and nothing else."""

from __future__ import annotations

import codecs
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nnstudio.core.problems import FileProblem
from nnstudio.document.document import course_document
from nnstudio.document.strictjson import MAX_BYTES
from nnstudio.document.weightsfile import load_weights, to_bytes

Spoil = Callable[[dict[str, Any]], object]

GOOD = to_bytes(course_document().model())
TEXT = GOOD.decode()
WEIGHT = repr(float(course_document().progress.params.vector[0]))


def with_weight(text: str) -> bytes:
    """The good file with another text in place of w1."""
    assert TEXT.count(WEIGHT) == 1
    return TEXT.replace(WEIGHT, text).encode()


def with_name(text: str) -> bytes:
    """The good file with other characters inside the first input's name."""
    return TEXT.replace('"Weight"', f'"{text}"').encode()


W1 = "layers[1].weights[1][1][1]"

BYTES: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "not valid JSON (line 1, column 1)"),
    "blank": (b" \n\n", "not valid JSON (line 3, column 1)"),
    "cut off": (GOOD[: len(GOOD) // 2], "not valid JSON"),
    "more behind": (GOOD + b"{}", "not valid JSON"),
    "NaN": (with_weight("NaN"), "NaN is not a number"),
    "Infinity": (with_weight("Infinity"), "Infinity is not a number"),
    "-Infinity": (with_weight("-Infinity"), "-Infinity is not a number"),
    "1e999": (with_weight("1e999"), "1e999 is too large"),
    "-1.5e301": (with_weight("-1.5e301"), "-1.5e301 is too large"),
    "true": (with_weight("true"), f"{W1} is not a number"),
    "null": (with_weight("null"), f"{W1} is not a number"),
    "text": (with_weight('"1.0"'), f"{W1} is not a number"),
    "a list": (with_weight("[1.0]"), f"{W1} is not a number"),
    "hex": (with_weight("0x10"), "not valid JSON"),
    "underscore": (with_weight("1_000"), "not valid JSON"),
    "decimal comma": (with_weight("1,5"), "layers[1].weights[1][1] is not a list of 2 numbers"),
    "5000 digits": (with_weight("9" * 5_000), "999999999999... has too many digits"),
    "40 digits": (with_weight("9" * 40), "has too many digits"),
    "5000 decimals": (with_weight("0x" + "9" * 5_000), "not valid JSON"),
    "nesting": (with_weight("[" * 100_000), "nested too deeply"),
    "only nesting": (b'{"a":' * 100_000, "nested too deeply"),
    "twice": (TEXT.replace("{", '{"format": "x",', 1).encode(), "the key 'format' stands twice"),
    "NUL escaped": (with_name(r"a\u0000b"), "inputs[1].name is not one line"),
    "NUL": (with_name("a\0b"), "not valid JSON"),
    "line end": (with_name(r"a\nb"), "inputs[1].name is not one line"),
    "surrogate": (with_name(r"\ud800"), "inputs[1].name is not one line"),
    "surrogate key": (b'{"\\ud800": 1, "\\ud800": 2}', "stands twice"),
    "UTF-8 surrogate": (with_name("x").replace(b'"x"', b'"\xed\xa0\x80"'), "not UTF-8 text"),
    "Latin-1": (with_name("Gr\u00f6\u00dfe").decode().encode("latin-1"), "not UTF-8 text (byte "),
    "UTF-16": (TEXT.encode("utf-16"), "not UTF-8 text (byte 0)"),
    "UTF-16 bare": (TEXT.encode("utf-16-le"), "not valid JSON (line 1, column 2)"),
    "UTF-32": (TEXT.encode("utf-32"), "not UTF-8 text (byte 0)"),
    "two marks": (codecs.BOM_UTF8 * 2 + GOOD, "not valid JSON (line 1, column 1)"),
    "a list of all": (b"[" + GOOD + b"]", "does not hold a JSON object"),
    "a number": (b"44", "does not hold a JSON object"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(100), "not UTF-8 text (byte 0)"),
    "a table": (b"Weight,Height\n133,65\n", "not valid JSON"),
    "other JSON": (b'{"format": "other"}', "is not a weights file"),
    "no format": (b"{}", "is not a weights file"),
}

VALUES: dict[str, tuple[Spoil, str]] = {
    "newer": (lambda f: f.update(version=7), "has version 7, newer than version 2"),
    "version 0": (lambda f: f.update(version=0), "version is not a whole number"),
    "version 1.0": (lambda f: f.update(version=1.0), "version is not a whole number"),
    "version true": (lambda f: f.update(version=True), "version is not a whole number"),
    "no layers": (lambda f: f.update(layers=[]), "layers is not a list of 1 to 16"),
    "17 layers": (lambda f: f.update(layers=f["layers"][:1] * 17), "layers is not a list of 1"),
    "no inputs": (lambda f: f.update(inputs=[]), "inputs is not a list of 1"),
    "an input more": (
        lambda f: f["inputs"].append({**f["inputs"][0], "name": "Age"}),
        "layers[1].weights[1][1] is not a list of 3 numbers",
    ),
    "same names": (lambda f: f["inputs"][1].update(name="Weight"), "called 'Weight'"),
    "the label's name": (lambda f: f["inputs"][1].update(name="Gender"), "called 'Gender'"),
    "no name": (lambda f: f["inputs"][1].update(name="", unit=None), "A column needs a name"),
    "long name": (lambda f: f["inputs"][1].update(name="x" * 201), "inputs[2].name is not one"),
    "bad unit": (lambda f: f["inputs"][1].update(unit="(("), "inputs[2]: "),
    "divisor 0": (lambda f: f["inputs"][1].update(divisor=-0.0), "inputs[2].divisor is 0"),
    "no offset": (lambda f: f["inputs"][0].pop("offset"), "inputs[1] lacks 'offset'"),
    "scaling": (lambda f: f.update(scaling="log"), "scaling is not one of none, shift"),
    "none that scales": (lambda f: f.update(scaling="none"), "offset 0 and divisor 1"),
    "same classes": (lambda f: f["label"].update(one="M"), "label: 'M' cannot stand for both"),
    "no class": (lambda f: f["label"].update(one=" "), "label: Both classes need a text"),
    "threshold": (lambda f: f["label"].update(threshold=0.7), "label.threshold is not 0.5"),
    "label a list": (lambda f: f.update(label=[]), "label is not an object"),
    "activation": (lambda f: f["layers"][0].update(activation="gelu"), "layers[1].activation is"),
    "alpha": (lambda f: f["layers"][0].update(alpha=0.5), "layers[1]: sigmoid has no parameter"),
    "alpha too large": (
        lambda f: f["layers"][0].update(activation="leaky_relu", alpha=2.0),
        "layers[1]: The slope of leaky ReLU",
    ),
    "parts": (lambda f: f["layers"][1].update(parts=2), "layers[2]: Only maxout has"),
    "parts 9": (lambda f: f["layers"][1].update(parts=9), "layers[2].parts is not a whole"),
    "units 0": (lambda f: f["layers"][0].update(units=0), "layers[1].units is not a whole"),
    "units 1e9": (lambda f: f["layers"][0].update(units=10**9), "layers[1].units is not a whole"),
    "units 1024": (lambda f: f["layers"][0].update(units=1024), "layers[1].weights is not a list"),
    "a weight less": (
        lambda f: f["layers"][1]["weights"][0][0].pop(),
        "layers[2].weights[1][1] is not a list of 2 numbers",
    ),
    "a bias more": (
        lambda f: f["layers"][1]["biases"][0].append(0.0),
        "layers[2].biases[1] is not a list of 1 numbers",
    ),
    "two outputs": (lambda f: f["layers"][1].update(units=2), "the file has 2 outputs"),
    "seed": (lambda f: f["training"].update(seed=2**32), "training.seed is not a whole"),
    "seed -1": (lambda f: f["training"].update(seed=-1), "training.seed is not a whole"),
    "start": (lambda f: f["training"].update(initialiser="zero"), "training.initialiser is not"),
    "order": (lambda f: f["training"].update(order="up"), "training.order is not one of"),
    "rate 0": (lambda f: f["training"].update(rate=0), "training: The learning rate"),
    "epochs": (lambda f: f["training"].update(epochs=1e3), "training.epochs is not a whole"),
    "loss": (lambda f: f["training"].update(loss="low"), "training.loss is not a number"),
}


def sentence_for(path: Path | str) -> str:
    with pytest.raises(FileProblem) as caught:
        load_weights(path)
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert len(sentence) < 300
    return sentence


@pytest.mark.parametrize(("data", "reason"), BYTES.values(), ids=BYTES.keys())
def test_hostile_bytes_are_refused(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "w.json"
    path.write_bytes(data)
    sentence = sentence_for(path)
    assert "w.json" in sentence
    assert reason in sentence


@pytest.mark.parametrize(("spoil", "reason"), VALUES.values(), ids=VALUES.keys())
def test_a_wrong_value_is_named_with_its_place(tmp_path: Path, spoil: Spoil, reason: str) -> None:
    found = json.loads(GOOD)
    spoil(found)
    path = tmp_path / "w.json"
    path.write_text(json.dumps(found))
    sentence = sentence_for(path)
    assert "w.json" in sentence
    assert reason in sentence


def keys_in(value: Any, *path: str | int) -> list[tuple[str | int, ...]]:
    """The path of every key of every object."""
    if isinstance(value, list):
        return [found for i, item in enumerate(value) for found in keys_in(item, *path, i)]
    if not isinstance(value, dict):
        return []
    return [
        found for key, item in value.items() for found in [(*path, key), *keys_in(item, *path, key)]
    ]


def without(way: tuple[str | int, ...]) -> bytes:
    """The good file without one key."""
    found = holder = json.loads(GOOD)
    for step in way[:-1]:
        holder = holder[step]
    del holder[way[-1]]
    return json.dumps(found).encode()


NOTES = {"app", "shape", "names"}  # written for people and other programs, never read back


def test_every_key_that_counts_has_to_be_there(tmp_path: Path) -> None:
    path, ways = tmp_path / "w.json", keys_in(json.loads(GOOD))
    assert len(ways) > 40
    for way in ways:
        path.write_bytes(without(way))
        # Without these a file is an older one, which had none to choose from.
        older = way[-1] in ("fill", "task") or way == ("training", "optimizer")
        if NOTES & set(way) or older:
            assert load_weights(path) == course_document().model()
        else:
            assert str(way[-1]) in sentence_for(path)


def test_keys_of_tomorrow_do_not_stand_in_the_way(tmp_path: Path) -> None:
    found = json.loads(GOOD)
    for holder in (found, found["label"], found["training"], *found["inputs"], *found["layers"]):
        holder["tomorrow"] = {"nested": [None, True, "\ud800", -1]}
    path = tmp_path / "w.json"
    path.write_text(json.dumps(found))
    assert load_weights(path) == course_document().model()


def test_a_byte_order_mark_before_good_weights_is_accepted(tmp_path: Path) -> None:
    path = tmp_path / "w.json"
    path.write_bytes(codecs.BOM_UTF8 + GOOD)
    assert load_weights(path) == course_document().model()


def test_spellings_of_a_unit_become_its_symbol(tmp_path: Path) -> None:
    path = tmp_path / "w.json"
    path.write_bytes(GOOD.replace(b'"lb"', b'"Pounds"'))
    assert load_weights(path) == course_document().model()


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    assert "folder" in sentence_for(tmp_path)
    assert "no such file" in sentence_for(tmp_path / "w.json")
    assert "'xxx" in sentence_for(tmp_path / ("x" * 300))
    assert "cannot be the name of a file" in sentence_for("a\0b")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert "'loop'" in sentence_for(tmp_path / "loop")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    assert "is a pipe or a device" in sentence_for(tmp_path / "pipe.json")


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)  # sparse: it takes no room on the disk
    assert sentence_for(path) == "'huge.json' is too large: it may have at most 64 MiB."
