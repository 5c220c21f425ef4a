"""What the things that a learner chooses from are called: letters, and numbers on the left of a matching."""

from collections.abc import Iterable

from quizgen.model.ids import Language
from quizgen.present.line import Line
from quizgen.wording.phrasebook import OPTION_LETTERS
from quizgen.write.paper.engine import Data
from quizgen.write.paper.lines import line_data


def letter(place: int) -> str:
    """What the option, event or right-hand side at a place is called, counted from 0."""
    return OPTION_LETTERS[place] if place < len(OPTION_LETTERS) else str(place + 1)


def lettered(lines: Iterable[Line], language: Language) -> list[Data]:
    """Lines with their letters."""
    return [{"mark": letter(place), "line": line_data(line, language)} for place, line in enumerate(lines)]


def numbered(lines: Iterable[Line], language: Language) -> list[Data]:
    """Lines with their numbers, as the left-hand side of a matching has them."""
    return [{"mark": str(number), "line": line_data(line, language)} for number, line in enumerate(lines, 1)]
