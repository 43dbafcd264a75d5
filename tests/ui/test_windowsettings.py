"""What is remembered: equal in value and type in another process, and harmless where it is garbled.

A QSettings gives back Python's own types in the process that wrote them; only another process
shows what a file makes of them.
"""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from nnstudio.ui.window.settings import LAYOUT_VERSION, NOTHING_DONE, WindowSettings

SETTINGS = [
    name
    for name, part in vars(WindowSettings).items()
    if isinstance(part, property) and part.fset is not None
]
ROUNDS: list[dict[str, object]] = [
    {
        "geometry": QByteArray(bytes(range(256))),
        "layout": QByteArray(b"\0,;=\xff"),
        "theme": "dark",
        "text_scale": 80,
        "motion": "reduced",
        "language": "zh_CN",
        "speed": 0,
        "kernel": "numpy",
        "guesses": True,
        "silenced": frozenset({"dead", "stuck"}),
        "course_offered": True,
        "course": (frozenset({("01-a-neuron", 0), ("11-xor", 3)}), ("11-xor", 3)),
        "recent_most": 4,
        "recent": ("/one/\u00c4, b;[1] %20.csv",),
        "keep_seconds": 60,
        "units": "uk",
        "decimals": 6,
    },
    {
        "geometry": QByteArray(),
        "layout": QByteArray(),
        "theme": "light",
        "text_scale": 200,
        "motion": "full",
        "language": "en",
        "speed": 100,
        "kernel": "compiled",
        "guesses": False,
        "silenced": frozenset(),
        "course_offered": False,
        "course": NOTHING_DONE,
        "recent_most": 16,
        "recent": tuple(f"/{n}" for n in range(16)),
        "keep_seconds": 0,
        "units": "metric",
        "decimals": 2,
    },
]
WRITE = """
import sys
from pathlib import Path
from tests.ui.test_windowsettings import ROUNDS, settings_at

for at, kept in enumerate(ROUNDS):
    settings = settings_at(Path(sys.argv[1]) / f"{at}.ini")
    for name, value in kept.items():
        setattr(settings, name, value)
    settings._settings.sync()
"""


def settings_at(path: Path) -> WindowSettings:
    return WindowSettings(QSettings(str(path), QSettings.Format.IniFormat))


def everything(settings: WindowSettings) -> dict[str, object]:
    return {name: getattr(settings, name) for name in SETTINGS}


@pytest.fixture
def defaults(tmp_path: Path) -> dict[str, object]:
    return everything(settings_at(tmp_path / "none.ini"))


def test_what_one_process_writes_another_one_reads(
    tmp_path: Path, defaults: dict[str, object]
) -> None:
    for kept in ROUNDS:
        assert set(kept) == set(SETTINGS)
    for name in SETTINGS:
        assert any(kept[name] != defaults[name] for kept in ROUNDS), name
    command = [sys.executable, "-c", WRITE, str(tmp_path)]
    run = subprocess.run(command, capture_output=True, text=True)
    assert (run.returncode, run.stdout) == (0, ""), run.stderr
    for at, kept in enumerate(ROUNDS):
        found = everything(settings_at(tmp_path / f"{at}.ini"))
        assert found == kept
        assert {name: type(value) for name, value in found.items()} == {
            name: type(value) for name, value in kept.items()
        }


HOSTILE = [
    "",
    "-1",
    "1e400",
    "9" * 5_000,
    "NaN",
    "None",
    "true",
    "a, b, c",
    "@Invalid()",
    "@Size(a b)",
    "@Rect(1 2 3 4)",
    "@DateTime(zz)",
    "@String(x)",
    "\\x110000\\xd800",
    "[" * 100_000,
    '"[\\"\\\\ud800\\", 3, null]"',
    '"{\\"done\\": 3, \\"last\\": \\"x\\"}"',
    '"{\\"done\\": [[\\"x\\", 1e9], [1, 2], [\\"y\\", true], [\\"z\\", -1]], \\"last\\": [1]}"',
    '"{\\"done\\": [[\\"x\\", ' + "9" * 5_000 + ']]}"',
]


LOOKS = ("text_scale", "motion", "language")


def ini_of(value: str) -> str:
    """Every key with the same value."""
    keys = {
        "window": (
            "geometry",
            f"layout{LAYOUT_VERSION}",
            "theme",
            "text_scale",
            "motion",
            "language",
        ),
        "train": ("speed", "kernel", "guess"),
        "doctor": ("silenced",),
        "course": ("pages", "offered"),
        "files": ("recent", "recent_most", "keep_seconds"),
        "numbers": ("units", "decimals"),
    }
    groups = (
        f"[{group}]\n" + "".join(f"{key}={value}\n" for key in names)
        for group, names in keys.items()
    )
    return "".join(groups)


def test_hostile_values_are_the_defaults(tmp_path: Path, defaults: dict[str, object]) -> None:
    for at, value in enumerate(HOSTILE):
        path = tmp_path / f"{at}.ini"
        path.write_text(ini_of(value))
        assert everything(settings_at(path)) == defaults, value[:60]


def test_what_is_no_list_of_settings_gives_the_defaults(
    tmp_path: Path, defaults: dict[str, object]
) -> None:
    noise = random.Random(20).randbytes(20_000)
    for name, content in (("noise", noise), ("zeros", bytes(5_000)), ("half", b"[window]\nthe")):
        path = tmp_path / f"{name}.ini"
        path.write_bytes(content)
        assert everything(settings_at(path)) == defaults, name
    assert everything(settings_at(tmp_path)) == defaults  # a folder


def test_the_keys_that_are_garbled_are_those_that_are_written(tmp_path: Path) -> None:
    settings = settings_at(tmp_path / "all.ini")
    for name, value in ROUNDS[0].items():
        setattr(settings, name, value)
    written = set(settings._settings.allKeys())
    garbled = QSettings(str(tmp_path / "garbled.ini"), QSettings.Format.IniFormat)
    (tmp_path / "garbled.ini").write_text(ini_of("x"))
    garbled.sync()
    assert set(garbled.allKeys()) == written


@pytest.mark.parametrize("course", [False, True])
def test_reset_forgets_everything_and_the_course_if_that_is_wished(
    tmp_path: Path, defaults: dict[str, object], course: bool
) -> None:
    settings = settings_at(tmp_path / "all.ini")
    for name, value in ROUNDS[0].items():
        setattr(settings, name, value)
    settings.reset(course)
    done = NOTHING_DONE if course else ROUNDS[0]["course"]
    assert everything(settings) == {**defaults, "course": done}


def test_fewer_recent_files_are_the_newest(tmp_path: Path) -> None:
    settings = settings_at(tmp_path / "all.ini")
    settings.recent = tuple(f"/{n}" for n in range(8))
    settings.recent_most = 4
    assert settings.recent == ("/0", "/1", "/2", "/3")
    settings.recent_most = 0
    assert settings.recent == ()
