"""Connections between objects that outlive one another: made in one place, undone at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Wiring:
    """Connects signals with slots, and can take all of that back.

    Qt takes back a connection by itself only where the slot is a method of an object that it
    deletes; a lambda would go on being called, and would keep alive all that it names.
    """

    def __init__(self) -> None:
        self._made: list[tuple[Any, Callable[..., object]]] = []
        self._again: list[tuple[str, Callable[..., object]]] = []
        self._last: dict[str, tuple[object, ...]] = {}

    def __len__(self) -> int:
        return len(self._made)

    def __call__(self, signal: Any, slot: Callable[..., object], again: str = "") -> None:
        """Connect the signal of an object with a slot.

        again: a name under which the last call is kept, for `tell_again`; "" keeps none.
        """
        if again:
            self._again.append((again, slot))
            slot = self._keeping(again, slot)
        signal.connect(slot)
        self._made.append((signal, slot))

    def _keeping(self, name: str, slot: Callable[..., object]) -> Callable[..., object]:
        def keep_and_call(*arguments: object) -> None:
            self._last[name] = arguments
            slot(*arguments)

        return keep_and_call

    def undo(self) -> None:
        """Take back every connection, the last one first; what was kept is kept on."""
        self._again.clear()
        while self._made:
            signal, slot = self._made.pop()
            signal.disconnect(slot)

    def tell_again(self) -> None:
        """Call anew, as they were called last, the slots whose calls are kept."""
        for name, slot in self._again:
            if name in self._last:
                slot(*self._last[name])
