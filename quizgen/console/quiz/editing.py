"""A line being typed: what its characters are, where the cursor is, and what of it fits on a row.

The terminal's own editing deletes single bytes where it was not told that they are UTF-8, and single columns always:
it leaves half a character behind. So a session edits its lines itself, whatever the terminal was told.
"""

import unicodedata
from dataclasses import dataclass, replace

from quizgen.console.quiz.keys import Key, Motion, Typed
from quizgen.diagnostics.visible import count_columns, show_controls


@dataclass(frozen=True, slots=True)
class Draft:
    """A line in the making."""

    text: str = ""
    cursor: int = 0
    """Characters before it."""

    def after(self, key: Key) -> "Draft":
        """The line after a key; one that means nothing here changes nothing."""
        before, behind = self.text[: self.cursor], self.text[self.cursor :]
        match key:
            case Typed(character):
                return Draft(before + character + behind, self.cursor + 1)
            case Motion.LEFT:
                return replace(self, cursor=_step_back(before))
            case Motion.RIGHT:
                return replace(self, cursor=self.cursor + _step_on(behind))
            case Motion.HOME:
                return replace(self, cursor=0)
            case Motion.END:
                return replace(self, cursor=len(self.text))
        kept, rest = _erase(before, behind, key)
        return Draft(kept + rest, len(kept))

    def window(self, width: int) -> tuple[str, int]:
        """As much of the line around the cursor as a row of that many columns holds, and the cursor's column in it."""
        first = 0
        while count_columns(shown := show_controls(self.text[first : self.cursor])) > width - 1:
            first += 1
        last = len(self.text)
        while last > self.cursor and count_columns(show_controls(self.text[first:last])) > width - 1:
            last -= 1
        return show_controls(self.text[first:last]), count_columns(shown)


def _erase(before: str, behind: str, key: Key) -> tuple[str, str]:
    """What a key leaves before and behind the cursor."""
    match key:
        case Motion.BACKSPACE:
            return before[: _step_back(before)], behind
        case Motion.DELETE:
            return before, behind[_step_on(behind) :]
        case Motion.KILL_LEFT:
            return "", behind
        case Motion.KILL_RIGHT:
            return before, ""
        case Motion.KILL_WORD:
            kept = before.rstrip()
            return kept[: kept.rfind(" ") + 1], behind
    return before, behind


def _step_back(text: str) -> int:
    """Where the last character of the text begins, with everything that is written over it."""
    place = len(text) - 1
    while place > 0 and _is_attached(text[place]):
        place -= 1
    return max(place, 0)


def _step_on(text: str) -> int:
    """Where the first character of the text ends, with everything that is written over it."""
    place = min(1, len(text))
    while place < len(text) and _is_attached(text[place]):
        place += 1
    return place


def _is_attached(character: str) -> bool:
    return unicodedata.category(character) in {"Mn", "Me"} or character == "\u200d"
