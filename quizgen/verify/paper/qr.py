"""The picture of a code read as a camera reads it: from its cells, with no help from what drew it."""

from collections.abc import Callable, Collection, Iterator

SIDE = 21
"""Cells of the smallest QR code, in which every form's code fits."""

Cell = tuple[int, int]
"""Row and column, from the upper left."""

_FORMAT_ROW, _MASK_COLUMNS, _FORMAT_MASK = 8, (2, 3, 4), 0b101
"""Where the three bits stand that name the mask, and what they themselves are masked with."""

_TIMING = 6
_FINDER = 9
"""In each of three corners, as many rows and columns hold no data."""

_MASKS: tuple[Callable[[int, int], bool], ...] = (
    lambda row, column: (row + column) % 2 == 0,
    lambda row, _: row % 2 == 0,
    lambda _, column: column % 3 == 0,
    lambda row, column: (row + column) % 3 == 0,
    lambda row, column: (row // 2 + column // 3) % 2 == 0,
    lambda row, column: row * column % 2 + row * column % 3 == 0,
    lambda row, column: (row * column % 2 + row * column % 3) % 2 == 0,
    lambda row, column: ((row + column) % 2 + row * column % 3) % 2 == 0,
)

_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_MODE, _MODE_BITS, _COUNT_BITS, _PAIR_BITS, _LETTER_BITS = 0b0010, 4, 9, 11, 6
"""Capital letters and digits, two in eleven bits."""


def read_qr(dark: Collection[Cell]) -> str:
    """What the dark cells say; empty where they are no code of letters and digits."""
    bits = _Bits("".join(str(int(bit)) for bit in _data(frozenset(dark))))
    if bits.take(_MODE_BITS) != _MODE:
        return ""
    count = bits.take(_COUNT_BITS)
    letters: list[int] = []
    for _ in range(count // 2):
        letters += divmod(bits.take(_PAIR_BITS), len(_LETTERS))
    if count % 2:
        letters.append(bits.take(_LETTER_BITS))
    return "".join(_LETTERS[letter] for letter in letters) if max(letters, default=0) < len(_LETTERS) else ""


class _Bits:
    def __init__(self, text: str) -> None:
        self._text = text

    def take(self, count: int) -> int:
        """The next bits as a number; 0 at the end."""
        taken, self._text = self._text[:count], self._text[count:]
        return int(taken or "0", 2)


def _data(dark: frozenset[Cell]) -> Iterator[bool]:
    """The bits in their order: two columns at a time, up and down in turn, from the right."""
    number = 0
    for column in _MASK_COLUMNS:
        number = number << 1 | ((_FORMAT_ROW, column) in dark)
    mask = _MASKS[number ^ _FORMAT_MASK]
    rows = range(SIDE)
    upward = True
    for right in range(SIDE - 1, 0, -2):
        left = right if right > _TIMING else right - 1
        for row in reversed(rows) if upward else rows:
            for column in (left, left - 1):
                if _holds_data(row, column):
                    yield ((row, column) in dark) != mask(row, column)
        upward = not upward


def _holds_data(row: int, column: int) -> bool:
    in_corner = (row < _FINDER and (column < _FINDER or column >= SIDE - _FINDER + 1)) or (
        row >= SIDE - _FINDER + 1 and column < _FINDER
    )
    return not in_corner and _TIMING not in {row, column}
