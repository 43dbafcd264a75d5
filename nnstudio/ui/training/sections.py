"""All sections of the Training panel. Imported when it is first opened: most days it is not."""

from __future__ import annotations

from nnstudio.ui.training.kernelsection import KernelSection
from nnstudio.ui.training.losssection import LossSection
from nnstudio.ui.training.optimizersection import OptimizerSection
from nnstudio.ui.training.penaltysection import PenaltySection
from nnstudio.ui.training.rowssection import RowsSection
from nnstudio.ui.training.schedulesection import ScheduleSection
from nnstudio.ui.training.sectioncolumns import Arrangements, SectionColumns
from nnstudio.ui.training.settingssection import SettingsSection
from nnstudio.ui.training.stopssection import StopsSection

# By the least width in pixels: the columns, each with its sections from above.
ARRANGEMENTS: Arrangements = {
    0: (("rows", "loss", "optimizer", "schedule", "penalty", "stops", "kernel"),),
    460: (("rows", "loss", "optimizer", "kernel"), ("schedule", "penalty", "stops")),
    800: (("rows", "loss", "schedule"), ("optimizer", "penalty"), ("stops", "kernel")),
}


class Sections:
    """The sections by name, and the columns that hold them."""

    def __init__(self) -> None:
        self.schedule, self.kernel = ScheduleSection(), KernelSection()
        self.by_name: dict[str, SettingsSection] = {
            "rows": RowsSection(),
            "loss": LossSection(),
            "optimizer": OptimizerSection(),
            "schedule": self.schedule,
            "penalty": PenaltySection(),
            "stops": StopsSection(),
            "kernel": self.kernel,
        }
        self.columns = SectionColumns(self.by_name, ARRANGEMENTS)
