"""How a column keeps its cells: as the texts that were typed, or, of a large file, as numbers."""

from nnstudio.data.basestore import MOST_MADE, CellStore
from nnstudio.data.numberstore import MOST_ODD, NumberStore
from nnstudio.data.textstore import TextStore

__all__ = ["MOST_MADE", "MOST_ODD", "CellStore", "NumberStore", "TextStore"]
