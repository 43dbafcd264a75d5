"""Sets NN Studio up in this folder the first time, then runs it.

    python3 packaging/run.py [arguments of nnstudio]    the program
    python3 packaging/run.py test [arguments of pytest] its tests
    python3 packaging/run.py trust [--long]             what it withstands (see tests/trust)
    python3 packaging/run.py coverage                   lines no test reaches (see covered.py)
    python3 packaging/run.py mutants [--sample N]       faults no test notices (see mutants.py)
    python3 packaging/run.py build [--no-smoke]         what is handed out (see build.py)

Everything goes into the folder .venv beside the code: exactly the versions of
requirements.lock (or requirements-dev.lock, -mutation.lock or -build.lock) and, where they are to
be had, those of requirements-fast.lock, -film.lock and -xlsx.lock, each checked by its hash.
Delete .venv to undo.
"""

import sys

# The first thing, so that an old Python gives this sentence and not an error further down;
# for the same reason this file uses no syntax that is younger than Python 3.6.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        "NN Studio needs Python 3.11 or newer and this is Python {}.{}: please install a newer "
        "Python, or name one that is here, for example: python3.11 packaging/run.py".format(
            *sys.version_info[:2]
        )
    )

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sysconfig
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STATE_NAME = "nnstudio-setup.json"
LOCKS = {
    "app": "requirements.lock",
    "test": "requirements-dev.lock",
    "mutation": "requirements-mutation.lock",
    "build": "requirements-build.lock",
}
# What is good to have, but is not to be had everywhere, and what to say where it is not.
EXTRAS = {
    "requirements-fast.lock": (
        "The compiled kernel could not be installed, for the reason above: NN Studio works "
        "without it, and trains more slowly."
    ),
    "requirements-film.lock": (
        "The library for films could not be installed, for the reason above: NN Studio works "
        "without it, and saves pictures but no films."
    ),
    "requirements-xlsx.lock": (
        "The libraries for spreadsheets could not be installed, for the reason above: NN Studio "
        "works without them, and reads tables as text only."
    ),
}
MOST_WORKERS = 4  # processes that run tests; each shows windows, and some measure
# The kind of set-up that a command needs; all other arguments are the program's.
KINDS = {
    "test": "test",
    "trust": "test",
    "coverage": "test",
    "mutants": "mutation",
    "build": "build",
}
# What stands in a program of its own.
PROGRAMS = {
    "trust": Path("tests", "trust", "everything.py"),
    "coverage": Path("packaging", "covered.py"),
    "mutants": Path("packaging", "mutants.py"),
    "build": Path("packaging", "build.py"),
}
# What a kind of set-up is good for: the lock of the tests holds all of the program's, and that of
# mutation all of the tests'.
SERVES = {
    "app": ("app",),
    "test": ("app", "test"),
    "mutation": ("app", "test", "mutation"),
    "build": ("app", "build"),
}


class SetupError(Exception):
    """A set-up that cannot be done; the text is one sentence for the person."""


def main(arguments: list[str]) -> int:
    """Set up what is needed and run the program or the tests; returns the exit code."""
    kind = KINDS.get(arguments[0], "app") if arguments else "app"
    try:
        python = prepare(kind)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    if kind == "test":
        # Here are the settings of pytest; the program itself stays where the person's files are.
        os.chdir(ROOT)
    return run([str(python), *module_arguments(arguments)])


def module_arguments(arguments: list[str]) -> list[str]:
    """What Python is told to run, for the arguments given to this script."""
    if arguments == ["test"]:
        # All tests at once take minutes; some of them, chosen, are sooner there without workers.
        # One worker more than there are cores: tests of windows wait for part of their time.
        workers = str(min((os.cpu_count() or 1) + 1, MOST_WORKERS))
        # A worker that falls over is named and ends the run: its files given to a new one, the
        # others wait for it without end.
        return ["-m", "pytest", "-n", workers, "--dist", "loadfile", "--max-worker-restart", "0"]
    if arguments[:1] == ["test"]:
        return ["-m", "pytest", *arguments[1:]]
    if arguments and arguments[0] in PROGRAMS:
        return [str(ROOT / PROGRAMS[arguments[0]]), *arguments[1:]]
    return ["-m", "nnstudio", *arguments]


def run(command: list[str]) -> int:
    """Run a command in place of this script, as far as the system has that."""
    if os.name == "nt":
        return subprocess.call(command)
    sys.stdout.flush()
    os.execv(command[0], command)  # noqa: S606


def venv_path(kind: str, folder: Path | None = None, scheme: str = "venv") -> Path:
    """A folder of the environment: kind is "scripts" or "purelib" (its packages)."""
    base = str(folder or VENV)
    return Path(sysconfig.get_path(kind, scheme, {"base": base, "platbase": base}))


def venv_python(
    folder: Path | None = None, scheme: str = "venv", windows: bool = os.name == "nt"
) -> Path:
    """The Python of the environment."""
    return venv_path("scripts", folder, scheme) / ("python.exe" if windows else "python")


def python_identity() -> str:
    """Names the Python an environment is made for; another one needs a new environment."""
    return "{} in {}".format(".".join(map(str, sys.version_info[:3])), sys.base_prefix)


def lock_hash(kind: str) -> str:
    """The fingerprint of what kind, a key of LOCKS, has to install."""
    locks = ROOT / "packaging"
    names = [LOCKS[kind], *EXTRAS]
    return hashlib.sha256(b"".join((locks / name).read_bytes() for name in names)).hexdigest()


def read_state(folder: Path | None = None) -> dict[str, str] | None:
    """What the last set-up finished; {} when it broke off, None when there never was one."""
    try:
        state = json.loads(((folder or VENV) / STATE_NAME).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        return {}
    if not isinstance(state, dict):
        return {}
    return {str(key): str(value) for key, value in state.items()}


def write_state(state: dict[str, str], folder: Path | None = None) -> None:
    """Note what is finished. Replaced in one go, so that a kill cannot leave half a note."""
    note = (folder or VENV) / STATE_NAME
    fresh = note.with_suffix(".new")
    fresh.write_text(json.dumps(state), encoding="utf-8")
    os.replace(str(fresh), str(note))


def next_step(state: dict[str, str] | None, kind: str, python: str, wanted: str) -> str:
    """ "run" when all is there, "install" when only packages differ, else "create"."""
    if not state or state.get("python") != python:
        return "create"
    return "run" if state.get(kind) == wanted else "install"


def prepare(kind: str) -> Path:
    """Make the environment fit for kind and return its Python; quick when it already is.

    Raises SetupError when that cannot be done.
    """
    state = read_state()
    step = next_step(state, kind, python_identity(), lock_hash(kind))
    if not venv_python().exists():
        step = "create"
    if step == "run":
        return venv_python()
    print("Setting up NN Studio in .venv (once, about a minute)...", flush=True)
    try:
        if step == "create":
            create(state)
        # From here until the end a broken-off set-up is started over by the next run.
        write_state({})
        install(LOCKS[kind])
        install_extras()
        add_checkout()
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupError(f"NN Studio could not be set up: {error}.") from error
    write_state({"python": python_identity(), **{name: lock_hash(name) for name in SERVES[kind]}})
    return venv_python()


def create(state: dict[str, str] | None) -> None:
    """Make .venv anew. One that this script did not make is never deleted."""
    if state is not None:
        shutil.rmtree(VENV)
    elif VENV.exists() and any(VENV.iterdir()):
        raise SetupError(
            f"The folder {VENV} was not made by this script: please rename it or delete it, "
            "then run the same command again."
        )
    VENV.mkdir(exist_ok=True)
    write_state({})
    venv.EnvBuilder(symlinks=os.name != "nt", with_pip=False).create(str(VENV))


def install(lock: str) -> None:
    """Install what a lock names into .venv."""
    command = [
        *pip_command(),
        "install",
        "--quiet",
        "--no-input",
        "--disable-pip-version-check",
        "--no-warn-script-location",
        "--only-binary=:all:",
        "--require-hashes",
        "--requirement",
        str(ROOT / "packaging" / lock),
    ]
    if subprocess.call(command, env=pip_environment(), stdin=subprocess.DEVNULL) != 0:
        raise SetupError(
            "NN Studio could not be set up, for the reason above: please look at the internet "
            "connection and the free disk space, then run the same command again."
        )


def install_extras() -> None:
    """Install what is good to have; where it is not to be had, say what that means."""
    for lock, sentence in EXTRAS.items():
        try:
            install(lock)
        except SetupError:
            print(sentence, flush=True)


def pip_command() -> list[str]:
    """A pip that installs into .venv: its own, or where Python has none to give, our own.

    Debian keeps the pip for environments in python3-venv, and the ordinary one in python3-pip;
    either will do. Raises SetupError when there is neither.
    """
    python = str(venv_python())
    if importlib.util.find_spec("ensurepip") is not None:
        made = subprocess.run(
            [python, "-m", "ensurepip", "--default-pip"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        if made.returncode == 0:
            return [python, "-m", "pip"]
    if importlib.util.find_spec("pip") is not None:
        return [sys.executable, "-m", "pip", "--python", python]
    raise SetupError(no_pip())


def no_pip() -> str:
    """What to say where there is no pip; all that is missing is named at once."""
    sentence = "NN Studio needs pip to set itself up and this Python has none: "
    if shutil.which("apt-get") is None:
        return sentence + "please install it, then run the same command again."
    sys.path.insert(0, str(ROOT))
    from nnstudio import systemcheck  # like this script it needs nothing but Python

    packages = "python3-venv"
    if sys.platform.startswith("linux") and systemcheck.missing_libraries():
        packages += " " + systemcheck.PACKAGES
    line = systemcheck.apt_line(packages)
    return f"{sentence}run this command, then the same one again:\n  {line}"


def pip_environment() -> dict[str, str]:
    """The environment for pip, without settings that would lead packages away from .venv."""
    away = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PYTHONHOME", "PYTHONPATH")
    kept = {key: value for key, value in os.environ.items() if key not in away}
    return {**kept, "PIP_USER": "0"}


def add_checkout() -> None:
    """Let .venv see the code of this folder, and give it the command .venv/bin/nnstudio.

    The path is relative: it stays right when the folder moves, and has no letter that
    the encoding of the system could spoil.
    """
    packages = venv_path("purelib")
    line = os.path.relpath(str(ROOT), str(packages))
    (packages / "nnstudio-checkout.pth").write_text(line + "\n", encoding="ascii")
    name, text = launcher(os.name == "nt")
    command = venv_path("scripts") / name
    command.write_text(text, encoding="ascii")
    command.chmod(0o755)


def launcher(windows: bool) -> tuple[str, str]:
    """Name and text of the small command that starts the program from .venv."""
    if windows:
        return "nnstudio.cmd", '@"%~dp0python.exe" -m nnstudio %*\n'
    return "nnstudio", '#!/bin/sh\nexec "$(dirname "$0")/python" -m nnstudio "$@"\n'


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
