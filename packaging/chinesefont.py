"""Cuts the font for Chinese out of Noto Sans CJK, whose whole weighs 20 times as much.

    python packaging/chinesefont.py NotoSansCJK-Regular.ttc

Needs fonttools. What is kept: the 3,755 characters of level 1 of GB 2312, which are all but one
in several hundred characters of ordinary text, its punctuation and wide letters, and all that the
translations and the names of languages use.
"""

from __future__ import annotations

import sys
from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
FAMILY = "NN Studio Chinese"  # a changed font must not go by the name of the one it is made of
FIRST_ROW, LAST_ROW = 0xB0, 0xD7  # level 1 of GB 2312
SIGN_ROWS = (0xA1, 0xA3)  # its punctuation, and letters and digits as wide as a character


def wanted() -> set[int]:
    """The characters that are kept, as code points."""
    kept = set(range(0x20, 0x7F))
    for row in (*SIGN_ROWS, *range(FIRST_ROW, LAST_ROW + 1)):
        for cell in range(0xA1, 0xFF):
            kept |= {ord(c) for c in bytes([row, cell]).decode("gb2312", errors="ignore")}
    for file in (RESOURCES / "translations").glob("*.ts"):
        kept |= {ord(c) for c in file.read_text(encoding="utf-8") if c.isprintable()}
    return kept


def cut(source: str, target: Path) -> None:
    """Write the font for Chinese, made from a collection of Noto Sans CJK."""
    from fontTools import subset
    from fontTools.ttLib import TTCollection

    fonts = TTCollection(source).fonts
    font = next(f for f in fonts if f["name"].getDebugName(1) == "Noto Sans CJK SC")
    options = subset.Options(layout_features=["kern"], hinting=False, name_IDs=["*"])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted())
    subsetter.subset(font)
    for record in font["name"].names:
        names = {1: FAMILY, 4: f"{FAMILY} Regular", 6: "NNStudioChinese-Regular", 16: FAMILY}
        if record.nameID in names:
            record.string = names[record.nameID]
    font.save(target)


if __name__ == "__main__":
    cut(sys.argv[1], RESOURCES / "fonts" / "NNStudioChinese-Regular.otf")
