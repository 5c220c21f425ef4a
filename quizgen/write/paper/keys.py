"""The key of a question as the layouts of answer keys read it."""

from collections.abc import Iterable

from quizgen.model.ids import Language
from quizgen.present.line import Line, plain
from quizgen.present.presentation import Listing, Options, Pairs, Recall, Response, Sequence
from quizgen.wording.phrasebook import PHRASEBOOKS
from quizgen.write.paper.engine import Data
from quizgen.write.paper.lines import line_data, sum_ems
from quizgen.write.paper.marks import letter, lettered, numbered

_LONG_CELL = 100
"""In ems: a cell of the key table is narrow."""


def key_data(response: Response, language: Language, *, is_claim: bool) -> Data:
    """What is right, with all that a marker may have to accept; `is_claim` where the options are verdicts."""
    match response:
        case Options():
            return _option_key(response, language, is_claim=is_claim)
        case Recall(key=key, also=also):
            return {"body": "recall", "keys": [{"line": line_data(key, language), "also": join_names(also, language)}]}
        case Listing(keys=keys, also=also):
            told = zip(keys, also, strict=True)
            return {
                "body": "recall",
                "keys": [
                    {"line": line_data(key, language), "also": join_names(others, language)} for key, others in told
                ],
            }
        case Sequence(events=events, ranks=ranks, order=order):
            shown = lettered(events, language)
            return {
                "body": "sequence",
                "events": [{**shown[place], "rank": line_data(ranks[place], language)} for place in order],
            }
        case Pairs(left=left, right=right, pairs=pairs):
            ones, others = numbered(left, language), lettered(right, language)
            return {
                "body": "pairs",
                "pairs": [{"left": one, "right": others[pair]} for one, pair in zip(ones, pairs, strict=True)],
            }


def key_lines(response: Response) -> tuple[Line, ...]:
    """What of the response is printed in a key."""
    match response:
        case Options(options=options, key=key, correction=correction):
            return (options[key], correction or ())
        case Recall(key=key):
            return (key,)
        case Listing(keys=keys):
            return keys
        case Sequence(events=events, ranks=ranks):
            return (*events, *ranks)
        case Pairs(left=left, right=right):
            return (*left, *right)


def short_key(response: Response, *, is_claim: bool) -> Data:
    """The key in as little room as can be, for a table of many forms."""
    return {"long": sum_ems(key_lines(response)) > _LONG_CELL, **_short_key(response, is_claim=is_claim)}


def _short_key(response: Response, *, is_claim: bool) -> Data:
    match response:
        case Options(options=options, key=key) if is_claim:
            return {"lines": [plain(options[key])]}
        case Options(key=key):
            return {"mark": letter(key)}
        case Recall(key=key):
            return {"lines": [plain(key)]}
        case Listing(keys=keys):
            return {"lines": [plain(key) for key in keys]}
        case Sequence(order=order):
            return {"mark": " ".join(map(letter, order))}
        case Pairs(pairs=pairs):
            return {"pairs": [f"{number}–{letter(pair)}" for number, pair in enumerate(pairs, 1)]}


def join_names(names: Iterable[str], language: Language) -> str:
    """Names that are right one as well as the other."""
    return PHRASEBOOKS[language].comma.join(names)


def _option_key(options: Options, language: Language, *, is_claim: bool) -> Data:
    correction = options.correction
    return {
        "body": "option",
        "mark": "" if is_claim else letter(options.key),
        "line": line_data(options.options[options.key], language),
        "correction": None if correction is None else line_data(correction, language),
    }
