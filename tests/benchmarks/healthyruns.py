"""Two hundred trainings that do learn, and what the doctor says of each: it should be nothing.

    python tests/benchmarks/healthyruns.py [--runs 200]

Each is looked at at its start and at several moments while it trains, as the window does. A run
that ends without having learnt is no healthy one, nor is one whose loss over rows held out has
doubled since its lowest: they are left out, and listed with what is said of them.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from time import perf_counter, process_time

import numpy as np

from nnstudio.core.network import LayerSpec
from nnstudio.core.optimizers import Optimizer
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.generators import GENERATORS
from nnstudio.data.holdout import HoldOut
from nnstudio.data.samples import four_people
from nnstudio.data.scaling import COURSE_SHIFT, Scaling
from nnstudio.data.table import Kind, Role, Table, column
from nnstudio.document.doctor.examine import examine
from nnstudio.document.doctor.patient import LEARNT, Patient
from nnstudio.document.document import Document, new_document
from nnstudio.document.frame import frame_of
from nnstudio.document.presets import PRESETS, preset_document
from nnstudio.document.teach import teach

MOMENTS = (1, 3, 10, 25, 60, 150, 350, 600, 1_000)  # epochs at which a run is looked at
FUNCTIONS = ("sigmoid", "tanh", "relu", "leaky_relu", "elu", "maxout")
SHAPES = ("circle", "xor", "gauss", "multigauss", "plane", "people")


@dataclass(frozen=True)
class Looked:
    """One run: what it is, whether it is healthy, and the kinds that were found, with when."""

    words: str
    healthy: bool
    alarms: tuple[tuple[int, str, str], ...]
    examined: float  # seconds an examination took, on average


def course(seed: int) -> Document:
    """The course's people, with each function and scaling in turn."""
    scaling = (COURSE_SHIFT, Scaling("zscore"), Scaling("minmax"))[seed // 6 % 3]
    hidden = (LayerSpec(2 + seed % 3, FUNCTIONS[seed % 6]),)
    return new_document(four_people(), scaling=scaling, hidden=hidden, seed=seed)


def shape(seed: int) -> Document:
    """A table to play with and the network that suits it, from another seed."""
    name = SHAPES[seed % len(SHAPES)]
    preset = replace(PRESETS[name], seed=seed)
    return preset_document(GENERATORS[name].make(rows=120, seed=seed), preset)


def classic(seed: int) -> Document:
    """A table to play with in the course's way: one row a step, SGD, mean squared error."""
    name = ("gauss", "people", "circle")[seed % 3]
    function = FUNCTIONS[seed // 3 % 6]
    settings = TrainingSettings(rate=(0.03, 0.1)[seed % 2], epochs=120, order="shuffle")
    table = GENERATORS[name].make(rows=60, seed=seed)
    return new_document(
        table, hidden=(LayerSpec(6, function),), settings=settings, seed=seed, initialiser="xavier"
    )


def rent(seed: int) -> Document:
    """A number to predict from two columns, with noise."""
    draw = np.random.RandomState(seed)
    area, rooms = draw.uniform(20, 120, 40), draw.randint(1, 6, 40)
    price = 9.0 * area + 80.0 * rooms + 200.0 + draw.normal(0.0, 60.0, 40)
    table = Table(
        "Rent",
        (
            column("Area", "m", Role.INPUT, [f"{a:.1f}" for a in area], kind=Kind.NUMBER),
            column("Rooms", None, Role.INPUT, [str(r) for r in rooms], kind=Kind.NUMBER),
            column("Rent", None, Role.LABEL, [f"{p:.0f}" for p in price], kind=Kind.NUMBER),
        ),
    )
    hidden = (LayerSpec(3, FUNCTIONS[seed % 5]),)
    settings = TrainingSettings(rate=0.02, epochs=150)
    return new_document(table, hidden=hidden, settings=settings, seed=seed, initialiser="xavier")


def varied(seed: int) -> Document:
    """Optimizers, losses, batches, starts and depths in turn, each with a rate that suits it."""
    name = ("circle", "multigauss", "xor", "people", "gauss")[seed % 5]
    optimizer, rate = (("momentum", 0.02), ("rmsprop", 0.01), ("adam", 0.02), ("nesterov", 0.02))[
        seed % 4
    ]
    several = name == "multigauss"
    settings = TrainingSettings(
        rate=rate,
        epochs=100,
        order="shuffle",
        batch=(1, 8, 20)[seed % 3] if optimizer in ("adam", "rmsprop") else 8,
        loss="softmax" if several else ("mse", "bce")[seed % 2],
        optimizer=Optimizer(optimizer),
        l2=(0.0, 0.0005)[seed // 2 % 2],
    )
    function = ("tanh", "relu", "leaky_relu", "elu")[seed // 3 % 4]
    hidden = ((LayerSpec(8, function),), (LayerSpec(6, function), LayerSpec(4, function)))[seed % 2]
    return new_document(
        GENERATORS[name].make(rows=100, seed=seed),
        hidden=hidden,
        output=LayerSpec(1, "softmax" if several else "sigmoid"),
        settings=settings,
        seed=seed,
        initialiser=("he", "xavier", "normal")[seed % 3],
        hold_out=HoldOut((0.0, 0.2)[seed % 2]),
    )


KINDS = (course, shape, varied, course, classic, rent)


def documents(count: int) -> Iterator[Document]:
    """So many different ones, of all kinds in turn."""
    seeds = Counter[str]()
    for number in range(count):
        make = KINDS[number % len(KINDS)]
        yield make(seeds[make.__name__])
        seeds[make.__name__] += 1


def look(document: Document) -> Looked:
    """Train it as long as it asks, and examine it on the way."""
    asked = document.settings.epochs or MOMENTS[-1]
    words = (
        f"{document.table.title} {document.spec.describe()} "
        f"{'+'.join(dict.fromkeys(layer.activation for layer in document.spec.layers))} "
        f"{document.settings.optimizer.name} {document.settings.rate:g} "
        f"{document.scaling.kind} seed {document.start.seed}"
    )
    alarms, spent, looks = [], 0.0, 0
    for moment in (0, *(m for m in MOMENTS if m < asked), asked):
        document = teach(document, moment - document.progress.epoch)
        patient = Patient(replace(frame_of(document), running=moment < asked))
        began = process_time()
        found = examine(patient)
        spent, looks = spent + process_time() - began, looks + 1
        alarms += [(moment, finding.kind, finding.sentence) for finding in found]
    held = document.curve.held
    worse = held is not None and bool(held[-1] > 2.0 * held.min())
    healthy = patient.loss <= LEARNT * patient.of_mean and not worse
    return Looked(words, healthy, tuple(alarms), spent / looks)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=200)
    wanted = parser.parse_args().runs
    began, kinds, healthy, ill, slowest = perf_counter(), Counter[str](), 0, 0, 0.0
    for document in documents(10 * wanted):
        found = look(document)
        if not found.healthy:
            ill += 1
            print(f"not healthy: {found.words}: {sorted({kind for _, kind, _ in found.alarms})}")
            continue
        healthy += 1
        slowest = max(slowest, found.examined)
        for moment, kind, sentence in found.alarms:
            kinds[kind] += 1
            print(f"false alarm: {found.words}, epoch {moment}: {kind}: {sentence}")
        if healthy == wanted:
            break
    print(f"{healthy} healthy runs in {perf_counter() - began:.0f} s ({ill} left out)")
    print(f"false alarms: {sum(kinds.values())} {dict(kinds)}")
    print(f"an examination takes at most {1e3 * slowest:.2f} ms on average over a run")


if __name__ == "__main__":
    main()
