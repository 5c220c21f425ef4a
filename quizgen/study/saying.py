"""Replies and keys as one line of text: for the history, for programs, and for a list of what was missed."""

from quizgen.present.line import plain
from quizgen.present.presentation import Listing, Options, Pairs, Presentation, Recall, Sequence
from quizgen.study.reply import Arranged, GaveUp, Named, Picked, Reply, Written
from quizgen.wording.phrasebook import OPTION_LETTERS, list_of


def say_reply(reply: Reply, presentation: Presentation) -> str:
    """The reply; an option by its text, for its letter may be another's tomorrow."""
    match reply, presentation.response:
        case Written(text), _:
            return text
        case Named(texts), _:
            return "; ".join(texts)
        case Picked(option), Options(options=options):
            return plain(options[option])
        case Arranged(places), Sequence():
            return "".join(OPTION_LETTERS[place] for place in places)
        case Arranged(places), Pairs():
            return pair_up(places)
        case GaveUp(), _:
            return ""
    raise TypeError(f"no reply to {presentation.item.id}: {reply!r}")


def say_key(presentation: Presentation) -> str:
    """The key in full."""
    language = presentation.item.id.language
    match presentation.response:
        case Recall(key=key):
            return plain(key)
        case Options(options=options, key=index, correction=correction):
            corrected = f" → {plain(correction)}" if correction else ""
            return plain(options[index]) + corrected
        case Listing(keys=keys):
            return list_of([plain(key) for key in keys], language)
        case Sequence(events=events, order=order):
            return " → ".join(plain(events[place]) for place in order)
        case Pairs(left=left, right=right, pairs=pairs):
            matched = zip(left, (right[place] for place in pairs), strict=True)
            return "; ".join(f"{plain(a)} = {plain(b)}" for a, b in matched)


def pair_up(places: tuple[int, ...]) -> str:
    """`1B 2A`: numbers on the left, letters on the right."""
    return " ".join(f"{number}{OPTION_LETTERS[place]}" for number, place in enumerate(places, 1))
