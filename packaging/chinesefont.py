"""Cuts the fonts for Chinese out of Noto Sans CJK, whose whole weighs 20 times as much.

    python packaging/chinesefont.py FOLDER    with NotoSansCJK-Regular.ttc and -Bold.ttc

Needs fonttools. What is kept of the regular one: the 3,755 characters of level 1 of GB 2312, which
are all but one in several hundred characters of ordinary text, its punctuation and wide letters,
and all that the translations use; of the bold one the last alone. Lines become as high as Inter's,
so that a window has the same room in both languages.
"""

from __future__ import annotations

import sys
from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
FAMILY = "NN Studio Chinese"  # a changed font must not go by the name of the one it is made of
STYLES = ("Regular", "Bold")
FIRST_ROW, LAST_ROW = 0xB0, 0xD7  # level 1 of GB 2312
SIGN_ROWS = (0xA1, 0xA3)  # its punctuation, and letters and digits as wide as a character


def of_texts() -> set[int]:
    """The characters of the translations, of the help and of Latin text, as code points."""
    kept = set(range(0x20, 0x7F))
    for file in (*(RESOURCES / "translations").glob("*.ts"), *(RESOURCES / "help").glob("*.md")):
        kept |= {ord(c) for c in file.read_text(encoding="utf-8") if c.isprintable()}
    return kept


def of_level_1() -> set[int]:
    """The characters that most Chinese text gets by with."""
    kept: set[int] = set()
    for row in (*SIGN_ROWS, *range(FIRST_ROW, LAST_ROW + 1)):
        for cell in range(0xA1, 0xFF):
            kept |= {ord(c) for c in bytes([row, cell]).decode("gb2312", errors="ignore")}
    return kept


def cut(source: Path, style: str, wanted: set[int]) -> None:
    """Write one font for Chinese, made from a collection of Noto Sans CJK."""
    from fontTools import subset
    from fontTools.ttLib import TTCollection

    fonts = TTCollection(str(source)).fonts
    font = next(f for f in fonts if f["name"].getDebugName(1) == "Noto Sans CJK SC")
    options = subset.Options(layout_features=["kern"], hinting=False, name_IDs=["*"])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    for record in font["name"].names:
        names = {1: FAMILY, 4: f"{FAMILY} {style}", 6: f"NNStudioChinese-{style}", 16: FAMILY}
        if record.nameID in names:
            record.string = names[record.nameID]
    take_line_height(font)
    font.save(RESOURCES / "fonts" / f"NNStudioChinese-{style}.otf")


def take_line_height(font) -> None:  # type: ignore[no-untyped-def]
    """Let lines be as high as those of Inter, in which letters and figures are set."""
    from fontTools.ttLib import TTFont

    inter = TTFont(RESOURCES / "fonts" / "Inter-Regular.otf")
    share = font["head"].unitsPerEm / inter["head"].unitsPerEm
    up, down = round(inter["hhea"].ascent * share), round(inter["hhea"].descent * share)
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = up, down, 0
    table = font["OS/2"]
    table.sTypoAscender, table.sTypoDescender, table.sTypoLineGap = up, down, 0
    table.usWinAscent, table.usWinDescent = up, -down


if __name__ == "__main__":
    for style in STYLES:
        wanted = of_texts() | (of_level_1() if style == "Regular" else set())
        cut(Path(sys.argv[1]) / f"NotoSansCJK-{style}.ttc", style, wanted)
