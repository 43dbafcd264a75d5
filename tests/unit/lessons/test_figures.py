"""The lessons' numbers are the course's, and every name stands for something."""

from __future__ import annotations

import re

import numpy as np
import pytest

from nnstudio.document.document import course_document
from nnstudio.lessons.checks import CHECKS
from nnstudio.lessons.figures import FIGURES, by_hand
from nnstudio.lessons.lessonfile import ASKED, load_lessons
from nnstudio.lessons.setups import SETUPS

PUBLISHED = {  # by the course
    "feedforward_ones": "0.7216325609518421",
    "feedforward_hidden": "0.9525741268224334",
    "alice_slope": "0.0214695",
    "zero_guess_loss": "0.5",
    "course_rate": "0.1",
    "course_shift_weight": "135",
    "course_shift_height": "66",
    "overflow_edge": "\u2212709.78",
    "pass_mark": "50",
    "half": "0.5",
    "hand_sum": "3",
    "loss_first": "0.358",
    "loss_last_printed": "0.002291",
    "loss_end": "0.00226825",
    "emily_says": "0.951089",
    "frank_says": "0.039",
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_published_number_comes_out(name: str) -> None:
    assert FIGURES[name].text() == PUBLISHED[name]


def test_the_forward_pass_by_hand_is_plain_arithmetic() -> None:
    hidden = 1.0 / (1.0 + np.exp(-3.0))
    assert by_hand().a[1].tolist() == [[pytest.approx(hidden, abs=1e-15)] * 2]


def test_every_figure_is_used_and_gives_a_finite_number() -> None:
    texts = [t for lesson in load_lessons() for page in lesson.pages for t in page.texts]
    used = {name for text in texts for name in re.findall(r"\{([^}]*)\}", text)} - {ASKED}
    for lesson in load_lessons():
        used |= {p.check.arguments[0] for p in lesson.pages if p.check.name == "answered"}
    assert used == FIGURES.keys()
    assert all(np.isfinite(figure.value()) for figure in FIGURES.values())


def test_every_check_and_setup_is_used_by_a_lesson() -> None:
    pages = [page for lesson in load_lessons() for page in lesson.pages]
    assert {page.check.name for page in pages} == CHECKS.keys()
    assert {page.setup for page in pages if page.setup} == SETUPS.keys()


@pytest.mark.parametrize("name", SETUPS)
def test_a_setup_can_be_trained_and_never_takes_the_place_of_the_learners_file(name: str) -> None:
    own = course_document()
    made = SETUPS[name](own)
    assert made.training.why_not is None
    assert made.lineage is not own.lineage
    assert SETUPS[name](own).lineage is not made.lineage
    assert made == SETUPS[name](own)
