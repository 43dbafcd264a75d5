"""What the command palette lists, and how what is typed finds it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction

from nnstudio.language.translate import mark, tr
from nnstudio.ui.window.windowactions import ACTIONS, keys_of, plain_text, plain_tip

OWN = "commands"  # the palette does not list the action that opens it
PANEL = mark("Panel: {name}")
PANEL_TIP = mark("Show or hide this panel")


@dataclass(frozen=True)
class Command:
    """One action as it is listed, and what else it is found by.

    text, tip, keys: as they are shown, in the language chosen.
    english: its text and its tip in English, by which it is found in every language.
    """

    action: QAction
    text: str
    tip: str
    keys: str
    english: tuple[str, str]


def commands_of(
    actions: Mapping[str, QAction], panels: Sequence[tuple[str, QAction]]
) -> list[Command]:
    """All actions of the window, then one for every panel.

    panels: each panel's English title, and the action that shows or hides it.
    """
    found = [_command(name, action) for name, action in actions.items() if name != OWN]
    for title, action in panels:
        text = tr(PANEL, name=plain_text(action))
        english = (PANEL.format(name=title), PANEL_TIP)
        found.append(Command(action, text, tr(PANEL_TIP), keys_of(action), english))
    return found


def matching(commands: Sequence[Command], typed: str) -> list[Command]:
    """The commands in which every word typed occurs, best first; all where nothing is typed.

    Before the others are those whose text begins with what is typed, then those of whose text
    the words typed begin words, then those that have all of them in the text. Among equals, what
    can be run now comes first, else they stay in their order.
    """
    words = typed.casefold().split()
    if not words:
        return list(commands)
    ranked = [
        (rank, command) for command in commands if (rank := _rank(command, words)) is not None
    ]
    ranked.sort(key=lambda pair: (pair[0], not pair[1].action.isEnabled()))
    return [command for _, command in ranked]


def _command(name: str, action: QAction) -> Command:
    record = ACTIONS[name]
    english = (record.text.partition("\t")[0], record.tip)
    return Command(action, plain_text(action), plain_tip(action), keys_of(action), english)


def _rank(command: Command, words: Sequence[str]) -> int | None:
    """How well a command fits, 0 best; None where a word does not occur in it."""
    said = (command.text, command.tip, command.keys, *command.english)
    everything = "\n".join(said).casefold()
    if not all(word in everything for word in words):
        return None
    return min(_rank_of_text(text.casefold(), words) for text in (command.text, command.english[0]))


def _rank_of_text(text: str, words: Sequence[str]) -> int:
    if text.startswith(" ".join(words)):
        return 0
    starts = text.replace("-", " ").split()
    if all(any(start.startswith(word) for start in starts) for word in words):
        return 1
    return 2 if all(word in text for word in words) else 3
