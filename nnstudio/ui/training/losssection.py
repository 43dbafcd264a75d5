"""What is measured and made small: the loss, with its formula."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from nnstudio.core.losses import LOSSES, Loss, check_loss_fits
from nnstudio.core.network import NetworkSpec
from nnstudio.core.problems import Problem
from nnstudio.document.frame import Frame
from nnstudio.language.translate import tr
from nnstudio.ui.training.choicebox import ChoiceBox
from nnstudio.ui.training.formulasigns import formula_note, formula_tip
from nnstudio.ui.training.settingssection import SettingsSection


def brought_output(spec: NetworkSpec, loss: Loss) -> str | None:
    """The output activation that a loss would bring along; None where the present one stays."""
    return None if loss.output in (None, spec.layers[-1].activation) else loss.output


def why_not(spec: NetworkSpec, loss: Loss) -> str | None:
    """Why a network cannot have a loss, also with the output that the loss would bring."""
    output, brought = spec.layers[-1], brought_output(spec, loss)
    if brought is not None:
        output = replace(output, activation=brought, alpha=None, parts=None)
    try:
        check_loss_fits(NetworkSpec(spec.inputs, (*spec.layers[:-1], output)), loss)
    except Problem as problem:
        return str(problem)
    return None


class LossSection(SettingsSection):
    """The list of losses and a line about the chosen one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec: NetworkSpec | None = None
        self._losses = ChoiceBox(
            tr("Loss"), tr("Loss: how wrong the predictions are, as one number.")
        )
        for record in LOSSES.values():
            self._losses.add(record.name, tr(record.title))
        self.controls.append(self._losses)
        self._add_line(tr("Loss"), self._losses)
        self._note = self._add_note()
        self._losses.choice_made.connect(self._choose)

    def _show(self, frame: Frame) -> None:
        spec = frame.document.spec
        if spec != self._spec:
            self._spec = spec
            for loss in LOSSES.values():
                self._losses.allow(loss.name, why_not(spec, loss), _tip(spec, loss))
        record = self._settings.loss_record
        self._losses.show_choice(record.name)
        self._losses.add_to_tip(tr(record.sentence))
        self._note.show_text(formula_note(record))

    def _choose(self, name: str) -> None:
        self._offer(lambda s: replace(s, loss=name))


def _tip(spec: NetworkSpec, loss: Loss) -> str:
    tip = formula_tip(loss)
    brought = brought_output(spec, loss)
    if brought is None:
        return tr("{tip} Training goes on.", tip=tip)
    return tr(
        "{tip} It makes the output {brought}, and training starts again from the same seed.",
        tip=tip,
        brought=brought,
    )
