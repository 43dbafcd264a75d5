"""Lessons in the chosen language: their texts go through the same files as all others."""

from __future__ import annotations

from dataclasses import replace

from nnstudio.language.translate import tr
from nnstudio.lessons.lesson import Call, Lesson, Page

CHOOSING = ("chose", "choose")  # what stands behind these is one of the page's choices


def texts(lesson: Lesson) -> tuple[str, ...]:
    """Everything in a lesson that a person reads, as it stands in its file."""
    of_pages = (text for page in lesson.pages for text in page.texts)
    return (lesson.title, lesson.about, *of_pages)


def in_language(lesson: Lesson) -> Lesson:
    """The lesson with all its texts in the chosen language; figures stay open as {name}."""
    return replace(
        lesson,
        title=tr(lesson.title),
        about=tr(lesson.about),
        pages=tuple(_page(page) for page in lesson.pages),
    )


def _page(page: Page) -> Page:
    return replace(
        page,
        title=tr(page.title),
        paragraphs=tuple(tr(text) for text in page.paragraphs),
        notes=tuple(tr(text) for text in page.notes),
        task=tr(page.task),
        hint=tr(page.hint),
        choices=tuple(tr(text) for text in page.choices),
        check=_call(page.check),
        show=tuple(_call(call) for call in page.show),
    )


def _call(call: Call) -> Call:
    if call.name not in CHOOSING:
        return call
    choice = " ".join(call.arguments)
    return replace(call, arguments=(tr(choice),))
