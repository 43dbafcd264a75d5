"""What the command palette lists, and how what is typed finds it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenuBar
from shiboken6 import isValid

from nnstudio.language.translate import tr
from nnstudio.ui.palette.menuwalk import Leaf, english_of, leaves
from nnstudio.ui.palette.synonyms import SYNONYMS
from nnstudio.ui.plaintip import words_of_tip
from nnstudio.ui.window.windowactions import ACTIONS, keys_of, plain_text, plain_tip

OWN = "commands"  # the palette does not list the action that opens it
BETWEEN = " > "


@dataclass(frozen=True)
class Command:
    """One entry of the menus as it is listed, and what else it is found by.

    path: the menus that lead to it, outermost first.
    text, tip, keys: as they are shown, in the language chosen; the tip of what cannot be done
    now says why.
    english: its text in English, by which it is found in every language.
    others: whatever else it is found by, in English and in the language chosen.
    """

    action: QAction
    path: tuple[str, ...]
    text: str
    tip: str
    keys: str
    english: str
    others: tuple[str, ...]

    @property
    def place(self) -> str:
        """The whole way to it: "View > Colours > Dark"."""
        return BETWEEN.join((*self.path, self.text))

    @property
    def possible(self) -> bool:
        """Whether it can be run now; a file may have left the menu of recent ones meanwhile."""
        return isValid(self.action) and self.action.isEnabled()

    @property
    def is_on(self) -> bool:
        """Whether it is a choice that holds, or a panel that is shown."""
        return self.possible and self.action.isCheckable() and self.action.isChecked()

    @property
    def is_panel(self) -> bool:
        """Whether it shows or hides a panel."""
        return isValid(self.action) and self.action.objectName().startswith("panel.")


def commands_of(bar: QMenuBar) -> list[Command]:
    """Every entry of every menu once, in the order of the menus."""
    found: dict[int, Command] = {}
    for leaf in leaves(bar):
        if leaf.action.objectName() != OWN:
            found.setdefault(id(leaf.action), _command(leaf))
    return list(found.values())


def matching(commands: Sequence[Command], typed: str) -> list[Command]:
    """The commands in which every word typed occurs, best first; all where nothing is typed.

    Before the others are those whose text begins with what is typed, then those of whose text
    the words typed begin words, then those that have all of them in the text, then those that
    have them in the text and the menus around it. Among equals, what can be run now comes first,
    and panels come last, else they stay in their order.
    """
    words = typed.casefold().replace(BETWEEN, " ").split()
    if not words:
        return list(commands)
    ranked = [
        (rank, command) for command in commands if (rank := _rank(command, words)) is not None
    ]
    ranked.sort(key=lambda pair: (pair[0], not pair[1].possible, pair[1].is_panel))
    return [command for _, command in ranked]


def _command(leaf: Leaf) -> Command:
    action = leaf.action
    name = action.objectName()
    record = ACTIONS.get(name)
    also = [SYNONYMS[key] for key in (name, *_menus_of(action, name)) if key in SYNONYMS]
    others = [*leaf.english_path, *also, *map(tr, also)]
    usual = words_of_tip(plain_tip(action))
    tip = usual
    if not action.isEnabled():
        why = tr(record.why) if record is not None and record.why else usual
        tip = tr("Not possible now: {why}", why=why)
    if record is not None:
        others.append(record.tip)
    return Command(
        action,
        leaf.path,
        plain_text(action),
        tip,
        keys_of(action),
        english_of(action),
        (*others, usual),
    )


def _menus_of(action: QAction, name: str) -> list[str]:
    """The names of the menus whose other words hold for all in them: of choices and formats."""
    around = [str(place.objectName()) for place in action.associatedObjects()]
    return [*(menu for menu in around if menu == "export"), name.partition(".")[0]]


def _rank(command: Command, words: Sequence[str]) -> int | None:
    """How well a command fits, 0 best; None where a word does not occur in it."""
    said = (*command.path, command.text, command.keys, command.english, *command.others)
    everything = "\n".join(said).casefold()
    if not all(word in everything for word in words):
        return None
    ranks = [_rank_of_text(text.casefold(), words) for text in (command.text, command.english)]
    around = "\n".join((*command.path, command.text, command.english)).casefold()
    in_path = 3 if all(word in around for word in words) else 4
    return min(*ranks, in_path)


def _rank_of_text(text: str, words: Sequence[str]) -> int:
    if text.startswith(" ".join(words)):
        return 0
    starts = text.replace("-", " ").split()
    if all(any(start.startswith(word) for start in starts) for word in words):
        return 1
    return 2 if all(word in text for word in words) else 4
