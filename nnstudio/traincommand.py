"""`nnstudio train`: train on a table, or go on with a project, and save what came of it."""

from __future__ import annotations

import argparse
import contextlib
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nnstudio.core.kernels.choice import maker_for
from nnstudio.core.losshistory import LossCurve, LossHistory
from nnstudio.core.problems import Problem
from nnstudio.core.rewind import RewindHistory
from nnstudio.core.snapshot import Snapshot
from nnstudio.data.files import file_name
from nnstudio.document.document import COURSE_SEED, Document
from nnstudio.document.judging import headline, judge
from nnstudio.document.project.kind import SUFFIX
from nnstudio.document.project.projectfile import Project, load_project, save_project
from nnstudio.document.savetarget import check_output
from nnstudio.document.teach import teach
from nnstudio.document.weightsfile import save_weights
from nnstudio.trainingoptions import (
    add_stop_rules,
    add_training_options,
    document_from,
    epochs_from,
    say_left_out,
)

PRINT_EACH = 10  # epochs, as the course prints
SILENCE = 1.0  # seconds after which any epoch is printed
STOPPED = 130  # as a shell gives a program that Ctrl-C ended
OF_A_RESUMED_RUN = {"resume", "epochs", "out", "kernel"}


def add_train(parser: argparse.ArgumentParser) -> None:
    """What `train` is told."""
    add_training_options(parser, table_needed=False)
    add_stop_rules(parser)
    parser.add_argument("--seed", type=int, default=COURSE_SEED)
    parser.add_argument(
        "--resume", metavar="PROJECT", help="go on with a saved project instead of a table"
    )
    parser.add_argument(
        "--out",
        help=f"where to save: NAME{SUFFIX} keeps the whole project, NAME.json the weights; "
        "a resumed project goes back into its file unless given",
    )
    usual = {action.dest: action.default for action in parser._actions}
    parser.set_defaults(run=lambda options: _train(options, usual))


def _train(options: argparse.Namespace, usual: dict[str, Any]) -> int:
    project, out = _begin(options, usual)
    document = project.document
    # Nobody should wait for a long training to learn that it cannot be saved.
    check_output(out, [options.table], (SUFFIX, ".json"))
    say_left_out(document)
    # By size alone, without a measurement: the same command gives the same bits.
    kernel = maker_for(options.kernel, wait=True, measure=False)
    run = _Run(document)
    epochs = epochs_from(options.epochs, 1)
    try:
        with _progress(epochs) as report:

            def note(snapshot: Snapshot) -> None:
                report(snapshot)
                run.note(snapshot)

            teach(document, epochs, note, kernel)
    except KeyboardInterrupt:
        if not _keeps_all(out):
            raise
        _save(run.document(), project, out)
        print(f"Stopped after epoch {run.document().progress.epoch}; go on with --resume.")
        return STOPPED
    document = run.document()
    for reason in run.reasons:
        print(reason)
    judgement = judge(document)
    for what, found in (("Trained on", judgement.trained), ("Held out", judgement.held)):
        if found is not None:
            print(f"{what}: {headline(found)}.")
    _save(document, project, out)
    return 0


def _begin(options: argparse.Namespace, usual: dict[str, Any]) -> tuple[Project, str]:
    """What is trained, and where it goes."""
    if options.resume is None:
        if options.table is None or options.out is None:
            raise Problem("train takes a table and --out, or --resume with a project.")
        return Project(document_from(options, options.seed)), options.out
    given = vars(options).items()
    others = [k for k, value in given if k in usual and value != usual[k]]
    wrong = [name for name in others if name not in OF_A_RESUMED_RUN]
    if wrong:
        raise Problem(
            f"--resume goes on as the project was set: {wrong[0].replace('_', '-')} cannot be "
            "given with it. Change it in the window."
        )
    project = load_project(options.resume)
    if project.document.training.why_not is not None:
        raise Problem(project.document.training.why_not)
    return project, options.out or options.resume


def _keeps_all(out: str) -> bool:
    return Path(out).suffix.lower() == SUFFIX


def _save(document: Document, project: Project, out: str) -> None:
    if _keeps_all(out):
        save_project(Project(document, project.panels, project.kept), out)
        print(f"Saved the project to {file_name(out)}.")
        return
    save_weights(document.model(), out)
    print(f"Saved {document.spec.parameter_count} parameters to {file_name(out)}.")


class _Run:
    """What a training came to, as far as it is."""

    def __init__(self, document: Document) -> None:
        self.reasons: list[str] = []
        self._begun = document
        self._progress = document.progress
        self._losses = LossHistory(document.curve)
        self._points = RewindHistory(document.rewind)
        self._points.append(document.progress)

    def note(self, snapshot: Snapshot) -> None:
        """Take a snapshot in."""
        self._progress = snapshot.progress
        self._losses.extend(snapshot.new_losses)
        self._points.append(snapshot.progress)
        self.reasons += [snapshot.reason] if snapshot.reason else []

    def document(self) -> Document:
        """The document with it."""
        curve: LossCurve = self._losses.freeze()
        return self._begun.trained(self._progress, curve, self._points.view())


@contextlib.contextmanager
def _progress(epochs: int) -> Iterator[Any]:
    """Print the loss each ten epochs as the course does, above a progress bar on a terminal.

    A quick training notes so few of its epochs that none may be a tenth one: then the last one is
    printed each second. So it is noticed, too, when nobody reads any more.
    """
    from tqdm import tqdm

    # disable=None: no bar where stderr is no terminal.
    bar = tqdm(total=epochs, unit=" epochs", disable=None, leave=False)

    printed = time.monotonic()

    def report(snapshot: Snapshot) -> None:
        nonlocal printed
        losses = snapshot.new_losses
        noted = [
            (int(epoch) - 1, loss)
            for epoch, loss in zip(losses.epochs, losses.losses, strict=True)
            if epoch >= 1
        ]
        lines = [pair for pair in noted if pair[0] % PRINT_EACH == 0]
        if not lines and time.monotonic() - printed > SILENCE:
            lines = noted[-1:]
        if lines:
            printed = time.monotonic()
            with tqdm.external_write_mode(file=sys.stdout):
                print("\n".join(f"Epoch {e} loss: {loss:.3f}" for e, loss in lines), flush=True)
        bar.update(snapshot.progress.epoch - bar.n)

    try:
        yield report
    finally:
        bar.close()
