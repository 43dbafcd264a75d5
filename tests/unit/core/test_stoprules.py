"""When to stop: each rule says why, and a run ends at the very epoch however it is cut."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.core import trainer as module
from nnstudio.core.initial import init_params
from nnstudio.core.kernels.kernel import Kernel
from nnstudio.core.kernels.numpy_kernel import NumpyKernel
from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.core.optimizers import Optimizer
from nnstudio.core.problems import Problem
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress, Snapshot
from nnstudio.core.stoprules import STOP_RULES, Memory, Note, StopRule, Watchman
from nnstudio.core.trainer import Trainer

NAN = float("nan")


def judged(rule: StopRule, losses: list[float], first: int = 0) -> tuple[int, str] | None:
    """After which epoch the rule stops a run with these losses, and why; None if it does not."""
    watchman = Watchman([rule])
    for epoch, loss in enumerate(losses, first):
        # One column serves as all: each rule looks at its own.
        reason = watchman.judge(Note(epoch, loss, loss, loss, loss))
        if reason is not None:
            return epoch, reason
    return None


def test_target_loss_stops_at_or_below_it() -> None:
    rule = StopRule("target_loss", 0.1)
    assert judged(rule, [0.5, 0.2, 0.1]) == (2, "the loss has reached 0.1, at or below 0.1")
    assert judged(rule, [0.01234567]) == (0, "the loss has reached 0.01235, at or below 0.1")
    assert judged(rule, [0.5, 0.2, 0.1000001]) is None
    assert judged(StopRule("target_loss", 0.0), [0.1, 0.0]) is not None


def test_target_accuracy_stops_at_or_above_it() -> None:
    rule = StopRule("target_accuracy", 0.75)
    reason = "0.75 of the rows are right, at least 0.75 as asked for"
    assert judged(rule, [0.5, 0.74999, 0.75]) == (2, reason)
    assert judged(rule, [0.0, 0.7]) is None


def test_plateau_stops_when_no_loss_was_lower_by_the_share_for_so_long() -> None:
    rule = StopRule("plateau", 0.1, patience=3)
    reason = "the loss has not fallen by 0.1 of itself in 3 epochs"
    assert judged(rule, [1.0, 0.95, 0.92, 0.91]) == (3, reason)
    assert judged(rule, [1.0, 1.1, 0.89, 0.95, 0.88, 0.82]) == (5, reason)
    assert judged(rule, [1.0, 0.95, 0.92, 0.89, 0.88, 0.85]) is None
    # Slow but steady: what counts is the fall since the best, not from epoch to epoch.
    assert judged(rule, [0.96**i for i in range(40)]) is None


def test_plateau_with_a_share_of_zero_waits_for_any_fall_at_all() -> None:
    rule = StopRule("plateau", 0.0, patience=2)
    assert judged(rule, [1.0, 0.999999, 0.999998, 0.999997]) is None
    assert judged(rule, [1.0, 1.0, 1.0]) is not None


def test_plateaus_reason_counts_large_numbers_as_people_do() -> None:
    rule = StopRule("plateau", 0.001, patience=1_000)
    found = judged(rule, [1.0] * 1_001)
    assert found == (1_000, "the loss has not fallen by 0.001 of itself in 1,000 epochs")


def test_divergence_stops_at_so_many_times_the_lowest_loss() -> None:
    rule = StopRule("divergence", 10.0)
    assert judged(rule, [2.0, 0.5, 4.9, 0.6, 5.0]) == (
        4,
        "the loss has grown to 5, 10 times its lowest, 0.5 after epoch 1; the learning rate may "
        "be too high",
    )
    assert judged(rule, [0.5, 4.9999, 0.4, 3.9999]) is None
    assert "0.5 after epoch 0;" in str(judged(rule, [0.5, 0.5, 5.0]))
    assert judged(rule, [0.0, 1e300]) is None  # nothing is so many times 0


def test_hold_out_rising_stops_so_long_after_its_lowest() -> None:
    rule = StopRule("hold_out_rising", 0.0, patience=2)
    assert judged(rule, [0.5, 0.4, 0.45, 0.41]) == (
        3,
        "the loss of the rows held out was lowest after epoch 1 (0.4) and is 0.41 now",
    )
    assert judged(rule, [0.5, 0.4, 0.45, 0.39, 0.5]) is None
    assert judged(rule, [0.4, 0.4, 0.4]) is not None
    assert judged(StopRule("hold_out_rising", 0.1, 2), [0.5, 0.49, 0.48]) is not None


def test_hold_out_rising_looks_at_the_rows_held_out_only() -> None:
    rule = StopRule("hold_out_rising", 0.0, patience=1)
    watchman = Watchman([rule])
    falling = [Note(epoch, 9.0 - epoch, 0.0, 1.0 + epoch) for epoch in range(2)]
    assert [watchman.judge(note) is not None for note in falling] == [False, True]
    watchman = Watchman([rule])
    assert not any(watchman.judge(Note(epoch, 1.0, 0.0)) for epoch in range(50))


def test_epochs_need_not_follow_each_other() -> None:
    watchman = Watchman([StopRule("plateau", 0.0, patience=100)])
    assert watchman.judge(Note(16_384, 1.0, 0.0)) is None
    assert watchman.judge(Note(16_482, 1.0, 0.0)) is None
    assert watchman.judge(Note(16_484, 1.0, 0.0)) is not None


def test_a_watchman_keeps_every_rules_memory_while_another_one_speaks() -> None:
    plateau, target = StopRule("plateau", 0.5, patience=5), StopRule("target_loss", 0.3)
    watchman = Watchman([plateau, target])
    reasons = [watchman.judge(Note(epoch, 0.2 if epoch == 3 else 1.0, 0.0)) for epoch in range(9)]
    assert [r is not None for r in reasons] == [*3 * [False], True, *4 * [False], True]
    assert "at or below 0.3" in str(reasons[3])
    assert "in 5 epochs" in str(reasons[8])  # counted from epoch 3, where it was not asked
    # The first rule given has the first word.
    both = Watchman([StopRule("target_accuracy", 0.5), target])
    assert "rows are right" in str(both.judge(Note(0, 0.1, 0.9)))
    assert Watchman([]).judge(Note(0, NAN, NAN)) is None


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.sampled_from(list(STOP_RULES)),
    st.lists(st.floats(0.01, 2.0), min_size=1, max_size=30),
    st.integers(0, 30),
)
def test_a_rule_keeps_nothing_itself_so_any_portions_give_the_same(
    name: str, losses: list[float], cut: int
) -> None:
    record = STOP_RULES[name]
    rule = StopRule(name, max(record.low, min(record.default, record.high)), patience=3)
    notes = [Note(epoch, v, v, v, v) for epoch, v in enumerate(losses)]

    def portion(memory: Memory, part: list[Note]) -> tuple[Memory, list[str | None]]:
        reasons = []
        for note in part:
            memory, reason = record.judge(rule, memory, note)
            reasons.append(reason)
        return memory, reasons

    whole = portion(Memory(), notes)
    memory, first = portion(Memory(), notes[:cut])
    portion(Memory(), notes)  # somebody else's run in between
    memory, second = portion(memory, notes[cut:])
    assert (memory, first + second) == whole


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: StopRule("boredom", 1.0), "no stop rule called 'boredom'; use one of target_lo"),
        (lambda: StopRule("target_accuracy", 1.5), "target accuracy takes a number from 0 to 1"),
        (lambda: StopRule("divergence", 1.0), "takes a number from 1.01 to 1e"),
        (lambda: StopRule("target_loss", NAN), "target loss takes a number from 0 to .* not nan"),
        (lambda: StopRule("plateau", 0.1, 0), "patience is 1 epoch or more, not 0"),
        (
            lambda: TrainingSettings(stops=2 * (StopRule("target_loss", 0.1),)),
            "Each stop rule can be given once",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_words(make, words: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(Problem, match=words):
        make()


def test_every_rules_usual_number_and_the_ends_of_its_range_can_be_used() -> None:
    for name, record in STOP_RULES.items():
        for value in (record.low, record.high):
            assert StopRule(name, value, patience=1).value == value
        assert StopRule(name, record.default).record is record
    assert [n for n, record in STOP_RULES.items() if record.patient] == [
        "plateau",
        "hold_out_rising",
    ]
    assert [n for n, record in STOP_RULES.items() if record.needs_hold_out] == ["hold_out_rising"]


# Through a trainer

COURSE = NetworkSpec(2, (LayerSpec(2), LayerSpec(1)))
X = np.array([[-2.0, -1], [25, 6], [17, 4], [-15, -6]]) / 10.0
Y = np.array([[1.0], [0], [0], [1]])
# Rows whose classes are the other way round: the better the four people are learnt, the worse.
WATCH = (X[:2], 1.0 - Y[:2])

RULES = {
    "target_loss": StopRule("target_loss", 0.05),
    "target_accuracy": StopRule("target_accuracy", 1.0),
    "plateau": StopRule("plateau", 0.05, patience=20),
    "divergence": StopRule("divergence", 1.2),
    "hold_out_rising": StopRule("hold_out_rising", 0.0, patience=7),
}
MORE = {
    "divergence": {"rate": 12.0, "order": "draw", "momentum": True, "batch": None},
    "target_accuracy": {"order": "shuffle"},
    "plateau": {"batch": 3, "momentum": True},
}


def trainer_with(
    rule: StopRule | None,
    name: str,
    kernel: type[Kernel],
    target: int | None = None,
    seed: int = 21,
) -> Trainer:
    more = MORE.get(name, {})
    chosen = TrainingSettings(
        float(more.get("rate", 0.2)),
        None,
        str(more.get("order", "table")),
        more.get("batch", 1),  # type: ignore[arg-type]
        optimizer=Optimizer("momentum") if "momentum" in more else Optimizer(),
        stops=() if rule is None else (rule,),
    )
    start = Progress(init_params(COURSE, seed))
    return Trainer(start, X, Y, chosen, seed, target_epoch=target, watch=WATCH, kernel=kernel)


def ended(trainer: Trainer, how: Callable[[], object]) -> Snapshot:
    for _ in range(50_000):
        if trainer.finished:
            return trainer.snapshot()
        how()
    raise AssertionError("it never ended")


@pytest.mark.parametrize("name", RULES)
def test_a_run_stops_exactly_at_the_epoch_with_chunks_of_any_size(
    name: str, kernel: type[Kernel], monkeypatch: pytest.MonkeyPatch
) -> None:
    # A clock that stands still: then chunks grow to any size.
    monkeypatch.setattr(module, "perf_counter", lambda: 100.0)
    snapshots = []
    for growth in (1, 4, 1_000_000):
        monkeypatch.setattr(module, "GROWTH", growth)
        trainer = trainer_with(RULES[name], name, kernel, target=3_000)
        snapshots.append(ended(trainer, partial(trainer.run_for, 1.0)))
    trainer = trainer_with(RULES[name], name, kernel)
    snapshots.append(ended(trainer, trainer.step_batch))
    epoch = snapshots[0].progress.epoch
    assert epoch > 1
    trainer = trainer_with(None, name, kernel, target=epoch)
    exactly = ended(trainer, trainer.step_epoch)
    for snapshot in snapshots:
        assert snapshot.progress == exactly.progress
        assert snapshot.steps == exactly.steps == 4 * epoch
        assert snapshot.new_losses == exactly.new_losses
        assert snapshot.gradient.tobytes() == exactly.gradient.tobytes()
        assert snapshot.problem is None
        assert snapshot.reason == snapshots[0].reason
    assert exactly.reason is None
    assert str(snapshots[0].reason).startswith(f"Stopped after epoch {epoch}: ")
    assert str(snapshots[0].reason).endswith(".")


def test_both_kernels_stop_at_the_same_epochs_and_in_the_same_words(compiled: type[Kernel]) -> None:
    for name, rule in RULES.items():
        ends = []
        for kernel in (NumpyKernel, compiled):
            trainer = trainer_with(rule, name, kernel)
            ends.append(ended(trainer, partial(trainer.run_for, 1.0)))
        assert ends[0].reason == ends[1].reason
        assert ends[0].progress.epoch == ends[1].progress.epoch


@pytest.mark.parametrize("cut", [1, 5, 44])
def test_a_rule_remembers_over_slices_of_any_size(cut: int, kernel: type[Kernel]) -> None:
    name = "plateau"
    whole, sliced = (trainer_with(RULES[name], name, kernel) for _ in range(2))
    end = ended(whole, partial(whole.run_for, 10.0))
    assert ended(sliced, partial(sliced.run_for, 10.0, most_rows=cut)).progress == end.progress


def test_the_target_epoch_comes_first_where_it_is_earlier(kernel: type[Kernel]) -> None:
    trainer = trainer_with(RULES["target_loss"], "target_loss", kernel, target=2)
    end = ended(trainer, partial(trainer.run_for, 1.0))
    assert (end.progress.epoch, end.reason) == (2, None)


def test_a_start_that_needs_no_training_is_not_trained(kernel: type[Kernel]) -> None:
    rule = StopRule("target_loss", 100.0)
    trainer = trainer_with(rule, "target_loss", kernel)
    assert trainer.finished
    assert trainer.run_for(1.0) == 0
    snapshot = trainer.snapshot()
    assert snapshot.steps == 0
    assert str(snapshot.reason).startswith("Stopped before the first epoch: the loss has reached ")
    assert str(snapshot.reason).endswith(", at or below 100.")


def test_a_run_that_was_stopped_can_be_stepped_on_by_hand(kernel: type[Kernel]) -> None:
    trainer = trainer_with(RULES["target_loss"], "target_loss", kernel)
    end = ended(trainer, partial(trainer.run_for, 1.0))
    trainer.step_epoch()
    snapshot = trainer.snapshot()
    assert snapshot.progress.epoch == end.progress.epoch + 1
    assert str(snapshot.reason).startswith(f"Stopped after epoch {end.progress.epoch + 1}: ")


def test_stop_rules_look_at_every_epoch_of_a_long_run(kernel: type[Kernel]) -> None:
    # Without rules only every fourth loss would be noted here.
    start = Progress(init_params(COURSE, 21), 40_001)
    rule = StopRule("plateau", 1.0, patience=5)
    trainer = Trainer(start, X, Y, TrainingSettings(0.1, None, stops=(rule,)), kernel=kernel)
    end = ended(trainer, partial(trainer.run_for, 1.0))
    assert end.progress.epoch == 40_007  # the first one it sees, and five more
    assert end.new_losses.epochs.tolist() == list(range(40_002, 40_008))
