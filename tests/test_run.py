"""The script that sets NN Studio up: its paths, its decisions and its commands."""

from __future__ import annotations

import ast
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from nnstudio import systemcheck
from tests.programs import load_program

APP, TEST, MUTATION = "requirements.lock", "requirements-dev.lock", "requirements-mutation.lock"
EXTRAS = ["requirements-fast.lock", "requirements-film.lock", "requirements-xlsx.lock"]
SCRIPT = Path(__file__).resolve().parent.parent / "packaging" / "run.py"


@pytest.fixture
def script() -> ModuleType:
    """The script as a module of its own for each test."""
    return load_program("run")


@pytest.fixture
def checkout(script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, in a checkout of its own that has two small locks; installing is noted only."""
    locks = tmp_path / "packaging"
    locks.mkdir()
    (locks / "requirements.lock").write_text("one\n")
    (locks / "requirements-dev.lock").write_text("one\ntwo\n")
    (locks / "requirements-mutation.lock").write_text("one\ntwo\nfour\n")
    for name in EXTRAS:
        (locks / name).write_text("three\n")
    monkeypatch.setattr(script, "ROOT", tmp_path)
    monkeypatch.setattr(script, "VENV", tmp_path / ".venv")
    script.installed = []
    monkeypatch.setattr(script, "install", script.installed.append)
    return script


def test_an_old_python_can_read_the_script_up_to_its_sentence() -> None:
    source = SCRIPT.read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))
    assert "from __future__" not in source
    body = ast.parse(source).body
    assert ast.unparse(body[1]) == "import sys"
    assert isinstance(body[2], ast.If)
    assert "sys.version_info < (3, 11)" in ast.unparse(body[2].test)


def test_the_paths_are_those_of_the_system(script: ModuleType) -> None:
    folder = Path("place")
    posix = script.venv_python(folder, "posix_venv", windows=False)
    windows = script.venv_python(folder, "nt_venv", windows=True)
    assert posix == folder / "bin" / "python"
    assert windows == folder / "Scripts" / "python.exe"
    assert script.venv_path("purelib", folder, "nt_venv") == folder / "Lib" / "site-packages"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], ["-m", "nnstudio"]),
        (["my table.csv"], ["-m", "nnstudio", "my table.csv"]),
        (["train", "test"], ["-m", "nnstudio", "train", "test"]),
        (["test", "-k", "run"], ["-m", "pytest", "-k", "run"]),
        (
            ["trust", "--only", "R3"],
            [str(SCRIPT.parent.parent / "tests" / "trust" / "everything.py"), "--only", "R3"],
        ),
        (["coverage"], [str(SCRIPT.with_name("covered.py"))]),
        (["mutants", "--sample", "9"], [str(SCRIPT.with_name("mutants.py")), "--sample", "9"]),
        (["build", "--no-smoke"], [str(SCRIPT.with_name("build.py")), "--no-smoke"]),
    ],
)
def test_arguments_are_passed_on(
    script: ModuleType, arguments: list[str], expected: list[str]
) -> None:
    assert script.module_arguments(arguments) == expected


@pytest.mark.parametrize(("processors", "workers"), [(1, "2"), (2, "3"), (64, "4"), (None, "2")])
def test_all_tests_are_shared_out_among_processors(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, processors: int | None, workers: str
) -> None:
    monkeypatch.setattr(script.os, "cpu_count", lambda: processors)
    sharing = ["-n", workers, "--dist", "loadfile", "--max-worker-restart", "0"]
    expected = ["-m", "pytest", *sharing]
    assert script.module_arguments(["test"]) == expected


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (None, "create"),
        ({}, "create"),
        ({"python": "3.11", "app": "a"}, "run"),
        ({"python": "3.12", "app": "a"}, "create"),
        ({"python": "3.11", "app": "older"}, "install"),
        ({"python": "3.11"}, "install"),
    ],
)
def test_only_what_is_needed_is_done(
    script: ModuleType, state: dict[str, str] | None, expected: str
) -> None:
    assert script.next_step(state, "app", "3.11", "a") == expected


@pytest.mark.parametrize("text", ["", "{", "[1]", "\x00\xff"])
def test_a_spoiled_note_counts_as_a_broken_off_set_up(
    script: ModuleType, text: str, tmp_path: Path
) -> None:
    (tmp_path / script.STATE_NAME).write_bytes(text.encode("latin-1"))
    assert script.read_state(tmp_path) == {}


def test_a_note_is_read_as_it_was_written(script: ModuleType, tmp_path: Path) -> None:
    assert script.read_state(tmp_path) is None
    script.write_state({"python": "3.11"}, tmp_path)
    assert script.read_state(tmp_path) == {"python": "3.11"}
    assert [path.name for path in tmp_path.iterdir()] == [script.STATE_NAME]


def test_the_second_run_sets_nothing_up(
    checkout: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    checkout.prepare("app")
    assert capsys.readouterr().out.count("\n") == 1
    checkout.prepare("app")
    assert capsys.readouterr().out == ""
    assert checkout.installed == [APP, *EXTRAS]


def test_a_set_up_for_the_tests_serves_the_program_too(checkout: ModuleType) -> None:
    checkout.prepare("test")
    checkout.prepare("app")
    assert checkout.installed == [TEST, *EXTRAS]


def test_a_set_up_for_mutants_serves_the_tests_too(checkout: ModuleType) -> None:
    checkout.prepare(checkout.KINDS["mutants"])
    checkout.prepare("test")
    checkout.prepare("app")
    assert checkout.installed == [MUTATION, *EXTRAS]


def test_the_tests_add_to_a_set_up_for_the_program(checkout: ModuleType) -> None:
    checkout.prepare("app")
    own_file = checkout.VENV / "kept"
    own_file.touch()
    checkout.prepare("test")
    assert checkout.installed == [APP, *EXTRAS, TEST, *EXTRAS]
    assert own_file.exists()


def test_a_changed_lock_is_installed(checkout: ModuleType) -> None:
    checkout.prepare("app")
    (checkout.ROOT / "packaging" / "requirements.lock").write_text("other\n")
    checkout.prepare("app")
    assert checkout.installed == [APP, *EXTRAS, APP, *EXTRAS]


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        (EXTRAS[0], "works without it, and trains more"),
        (EXTRAS[1], "no films"),
        (EXTRAS[2], "text only"),
    ],
)
def test_without_what_is_good_to_have_the_set_up_is_still_done(
    extra: str,
    words: str,
    checkout: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuse(lock: str) -> None:
        checkout.installed.append(lock)
        if lock == extra:
            raise checkout.SetupError("no wheel for this machine")

    monkeypatch.setattr(checkout, "install", refuse)
    checkout.prepare("app")
    assert words in capsys.readouterr().out
    checkout.prepare("app")
    assert checkout.installed == [APP, *EXTRAS]


@pytest.mark.parametrize("extra", EXTRAS)
def test_a_changed_lock_of_what_is_good_to_have_is_installed(
    extra: str, checkout: ModuleType
) -> None:
    checkout.prepare("app")
    (checkout.ROOT / "packaging" / extra).write_text("other\n")
    checkout.prepare("app")
    assert checkout.installed == [APP, *EXTRAS, APP, *EXTRAS]


def test_a_broken_off_set_up_is_started_over(
    checkout: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(kind: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(checkout, "install", break_off)
        with pytest.raises(KeyboardInterrupt):
            checkout.prepare("app")
    half = checkout.VENV / "half-installed"
    half.touch()
    python = checkout.prepare("app")
    assert python.exists()
    assert not half.exists()


def test_a_python_that_is_gone_is_replaced(checkout: ModuleType) -> None:
    python = checkout.prepare("app")
    python.unlink()
    assert checkout.prepare("app").exists()


def test_an_environment_of_the_person_is_left_alone(checkout: ModuleType) -> None:
    checkout.VENV.mkdir()
    own_file = checkout.VENV / "pyvenv.cfg"
    own_file.touch()
    with pytest.raises(checkout.SetupError, match="not made by this script"):
        checkout.prepare("app")
    assert own_file.exists()


def test_a_failed_installation_is_one_sentence_and_is_not_taken_for_done(
    checkout: ModuleType, script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(kind: str) -> None:
        raise script.SetupError("no network")

    monkeypatch.setattr(checkout, "install", fail)
    monkeypatch.setattr(checkout, "run", lambda command: pytest.fail("nothing may run"))
    assert checkout.main([]) == 1
    assert checkout.read_state() == {}


def test_the_environment_sees_the_code_of_the_checkout(
    checkout: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PYTHONPATH", raising=False)  # whoever runs the tests may have set it
    package = checkout.ROOT / "nnstudio"
    package.mkdir()
    (package / "__main__.py").write_text("import sys\nprint(sys.argv[1:])\n")
    python = checkout.prepare("app")
    elsewhere = checkout.ROOT / "packaging"
    command = [str(python), "-m", "nnstudio", "a b"]
    output = subprocess.run(command, cwd=elsewhere, capture_output=True, text=True, check=True)
    assert output.stdout == "['a b']\n"


@pytest.mark.skipif(os.name == "nt", reason="the launcher of Windows is another one")
def test_the_launcher_starts_the_program(
    checkout: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PYTHONPATH", raising=False)
    package = checkout.ROOT / "nnstudio"
    package.mkdir()
    (package / "__main__.py").write_text("import sys\nsys.exit(len(sys.argv))\n")
    launcher = checkout.prepare("app").with_name("nnstudio")
    command = [str(launcher), "a b", "c"]
    assert subprocess.run(command, cwd=launcher.parent, check=False).returncode == 3


def test_pip_of_the_system_serves_where_python_has_none_for_environments(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: name if name == "pip" else None)
    command = script.pip_command()
    assert command == [sys.executable, "-m", "pip", "--python", str(script.venv_python())]


def test_without_any_pip_it_says_how_to_get_it_and_all_that_is_missing_besides(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(shutil, "which", lambda name: name)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "path", [*sys.path])
    missing = ["libGL.so.1"]
    monkeypatch.setattr(systemcheck, "missing_libraries", lambda: missing)
    with pytest.raises(script.SetupError, match=r"recommends python3-venv libegl1 .*xkb1$"):
        script.pip_command()
    missing.clear()
    with pytest.raises(script.SetupError, match=r"recommends python3-venv$"):
        script.pip_command()
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(script.SetupError, match="please install it"):
        script.pip_command()


def test_settings_that_lead_packages_elsewhere_do_not_reach_pip(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_TARGET", "elsewhere")
    monkeypatch.setenv("PIP_USER", "1")
    monkeypatch.setenv("PIP_INDEX_URL", "kept")
    environment = script.pip_environment()
    assert "PIP_TARGET" not in environment
    assert environment["PIP_USER"] == "0"
    assert environment["PIP_INDEX_URL"] == "kept"


def test_every_package_is_installed_by_its_hash(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands: list[list[str]] = []

    def note(command: list[str], **options: object) -> int:
        commands.append(command)
        return 0

    monkeypatch.setattr(script, "pip_command", lambda: ["pip"])
    monkeypatch.setattr(subprocess, "call", note)
    script.install("requirements-dev.lock")
    assert commands[0][:2] == ["pip", "install"]
    assert "--require-hashes" in commands[0]
    assert commands[0][-1].endswith("requirements-dev.lock")
