"""What a learner can tell apart of two sentences by reading them."""

from quizgen.model.ids import Language
from quizgen.model.item import Prose, Words
from quizgen.model.names import fold_case_and_width
from quizgen.model.reduce import reduce
from quizgen.model.values import Entity, Form, Text, written

Look = tuple[object, ...]
"""Two sentences that have the same one are one sentence to whoever reads them, though they may be of unlike things."""


def look_of(prose: Prose, language: Language) -> Look:
    """What is to be read in the sentence; names and texts count by their letters, and other values by what is shown."""
    look: list[object] = []
    for piece in prose:
        if isinstance(piece, Words):
            _add(look, piece.text)
        elif isinstance(piece.value, Entity | Text):
            _add(look, written(piece.value, language))
        else:
            look.append((reduce(piece.value, piece.form), piece.form is Form.BARE))
    return tuple(_level(part) if isinstance(part, str) else part for part in look)


def _add(look: list[object], text: str) -> None:
    last = look[-1] if look else None
    if isinstance(last, str):
        look[-1] = last + text
    else:
        look.append(text)


def _level(text: str) -> str:
    """The text without what hardly anybody sees of it: case, width, how much white there is."""
    return " ".join(fold_case_and_width(text).split())
