"""``python -m nnstudio``: the command line, with a clear word when the system lacks a library."""

from __future__ import annotations

import sys

from nnstudio import systemcheck


def run() -> int:
    """Run the command line; the exit code is 2 when a system library keeps it from starting."""
    try:
        from nnstudio.cli import main

        return main()
    except ImportError as error:
        sentence = systemcheck.import_sentence(error)
        if sentence is None:
            raise
        print(sentence, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(run())
