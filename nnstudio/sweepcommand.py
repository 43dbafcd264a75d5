"""`nnstudio sweep`: train from many seeds and say how the results spread."""

from __future__ import annotations

import argparse
import csv
import io
import json
from typing import Any

import numpy as np

from nnstudio.core.initial import MAX_SEED
from nnstudio.core.kernels.choice import maker_for
from nnstudio.core.problems import Problem
from nnstudio.document.document import COURSE_SEED, Document
from nnstudio.document.questions import own_from_settings
from nnstudio.document.savefile import save_bytes
from nnstudio.document.savetarget import check_output
from nnstudio.document.sweeping import Sweep, sweep_document
from nnstudio.document.sweepwords import answer_words
from nnstudio.trainingoptions import add_training_options, document_from, say_left_out

MAX_SEEDS = 10_000_000
MAX_NAMED = 20  # stuck seeds that are named
SHARES = (0.05, 0.5, 0.95)


def add_sweep(parser: argparse.ArgumentParser) -> None:
    """Add the options to argparse's sub-parser."""
    parser.allow_abbrev = False  # or --seed 44, as train has it, would mean 44 starts
    add_training_options(parser)
    parser.add_argument("--seeds", type=int, default=1_000, help="how many starts to train from")
    parser.add_argument("--first-seed", type=int, default=0)
    parser.add_argument(
        "--ask",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="ask every trained network about these values: 'Weight=73 kg'",
    )
    parser.add_argument("--out", help="CSV file for every start's seed, loss and answer")
    parser.add_argument("--json", action="store_true", help="answer as JSON, for programs")
    parser.set_defaults(run=_sweep)


def _sweep(options: argparse.Namespace) -> int:
    seeds = _seeds(options.first_seed, options.seeds)
    document = _asking(document_from(options, COURSE_SEED), options.ask)
    if options.out is not None:
        check_output(options.out, [options.table], (".csv",))
    say_left_out(document)
    kernel = maker_for(options.kernel, wait=True, measure=False)
    sweep = _trained(document, seeds, kernel)
    if options.out is not None:
        save_bytes(options.out, _as_csv(sweep))
    print(_as_json(sweep) if options.json else _as_text(sweep))
    return 0


def _seeds(first: int, count: int) -> range:
    if not 1 <= count <= MAX_SEEDS:
        raise Problem(f"--seeds takes a whole number from 1 to {MAX_SEEDS:,}.")
    if not 0 <= first <= MAX_SEED + 1 - count:
        raise Problem(f"Seeds are whole numbers from 0 to {MAX_SEED}.")
    return range(first, first + count)


def _asking(document: Document, settings: list[str]) -> Document:
    """The document with the values asked about as one's own row, or with none."""
    if not settings:
        return document.with_you(())
    try:
        own = own_from_settings(settings, document.model())
    except Problem as problem:
        raise Problem(str(problem).replace("--set", "--ask")) from problem
    return document.with_you(own)


def _trained(document: Document, seeds: range, kernel: Any) -> Sweep:
    from tqdm import tqdm

    last = None
    # disable=None: no bar where stderr is no terminal.
    with tqdm(total=len(seeds), unit=" starts", disable=None, leave=False) as bar:
        for last in sweep_document(document, seeds, kernel=kernel):
            bar.update(len(last) - bar.n)
    if last is None:
        raise Problem("Nothing was trained.")
    return last


def _as_text(sweep: Sweep) -> str:
    count, seeds = len(sweep), sweep.seeds
    low, middle, high = (sweep.loss_at(share) for share in SHARES)
    lines = [
        f"Trained {count:,} starts, seeds {seeds[0]} to {seeds[-1]}, {sweep.epochs:,} epochs each.",
        f"Final loss: median {middle:.4g}, 5 % up to {low:.4g}, 95 % up to {high:.4g}, "
        f"worst {sweep.loss_at(1.0):.4g}.",
    ]
    if sweep.answers is not None:
        low_a, middle_a, high_a = (sweep.answer_at(share) for share in SHARES)
        if middle_a is not None:
            lines.append(
                f"Answer: median {middle_a:.4f}, 5 % up to {low_a:.4f}, 95 % up to {high_a:.4f}."
            )
        words = answer_words(sweep)
        if words is not None:
            lines.append(words.replace(" for you", ""))
    return "\n".join([*lines, _stuck_words(sweep)])


def _stuck_words(sweep: Sweep) -> str:
    stuck = sweep.seeds[sweep.stuck]
    if not len(stuck):
        return f"None is stuck (loss above {sweep.threshold:.2g})."
    named = ", ".join(str(seed) for seed in stuck[:MAX_NAMED])
    more = f" and {len(stuck) - MAX_NAMED:,} more" if len(stuck) > MAX_NAMED else ""
    word = "seed" if len(stuck) == 1 else "seeds"
    return (
        f"Stuck (loss above {sweep.threshold:.2g}): {len(stuck):,} of {len(sweep):,}: "
        f"{word} {named}{more}."
    )


def _as_csv(sweep: Sweep) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    asked = sweep.answers is not None
    writer.writerow(("seed", "loss", "answer") if asked else ("seed", "loss"))
    columns = [sweep.seeds.tolist(), [repr(loss) for loss in sweep.losses.tolist()]]
    if sweep.answers is not None:
        columns.append([repr(answer) for answer in sweep.answers.tolist()])
    writer.writerows(zip(*columns, strict=True))
    return text.getvalue().encode("ascii")


def _as_json(sweep: Sweep) -> str:
    """Figures that are no numbers are null."""
    found: dict[str, Any] = {
        "starts": len(sweep),
        "first_seed": int(sweep.seeds[0]),
        "epochs": sweep.epochs,
        "loss": _spread([sweep.loss_at(share) for share in (*SHARES, 1.0)]),
        "stuck_above": sweep.threshold,
        "stuck": sweep.seeds[sweep.stuck].tolist(),
    }
    if sweep.answers is not None:
        found["answer"] = _spread([sweep.answer_at(share) for share in (*SHARES, 1.0)])
    return json.dumps(found, indent=2, allow_nan=False)


def _spread(figures: list[float | None]) -> dict[str, float | None]:
    names = ("5%", "median", "95%", "largest")
    known = [f if f is not None and np.isfinite(f) else None for f in figures]
    return dict(zip(names, known, strict=True))
