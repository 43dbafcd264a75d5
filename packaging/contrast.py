"""Prints how far every pair of colours of every theme stands apart, as a table in Markdown.

    python packaging/contrast.py

Ends with 1 where a pair falls short of what nnstudio/ui/contrast.py asks for. Needs PySide6 and
the package itself.
"""

from __future__ import annotations

import sys


def main() -> int:
    """Print the table; how many themes fall short decides the exit code."""
    from nnstudio.ui.contrast import LEAST, Kind, measured, table
    from nnstudio.ui.theme import THEMES

    themes = list(THEMES.values())
    print(table(themes))
    print()
    for kind in (Kind.TEXT, Kind.GRAPHIC):
        usual, strong = LEAST[kind]
        print(f"- {kind}: at least {usual:g}, with high contrast {strong:g}")
    print("- decoration, in brackets: exempt, since no less can be read or used without it")
    return int(not all(one.holds for theme in themes for one in measured(theme)))


if __name__ == "__main__":
    sys.exit(main())
