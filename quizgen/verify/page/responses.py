"""What an item asks for, and its key, as the page's data has them."""

from collections.abc import Mapping
from string import ascii_uppercase

from quizgen.model.ids import Kind
from quizgen.verify.page import shape
from quizgen.verify.page.document import UnreadablePage
from quizgen.verify.printed import PrintedItem

RESPONSES: Mapping[Kind, str] = {
    Kind.TYPED: "recall",
    Kind.REVERSED: "recall",
    Kind.COMPUTED: "recall",
    Kind.CLOZE: "recall",
    Kind.CHOICE: "options",
    Kind.TRUE_FALSE: "options",
    Kind.SET: "listing",
    Kind.ORDERING: "sequence",
    Kind.MATCHING: "pairs",
}
"""What each kind of item has its key in."""

Read = tuple[PrintedItem, tuple[object, ...], tuple[tuple[str, ...], ...]]
"""The item with its key; what the page judges each text of it by, and which other names of each it shows."""


def read_response(name: str, value: object, asked: PrintedItem) -> Read:
    """The item as asked, with what its response adds to it.

    Raises:
        UnreadablePage: something is not as it should be.
    """
    match name:
        case "recall":
            return _recall(value, asked)
        case "options":
            return _options(value, asked), (), ()
        case "listing":
            return _listing(value, asked)
        case "sequence":
            return _sequence(value, asked), (), ()
        case _:
            return _pairs(value, asked), (), ()


def _recall(value: object, asked: PrintedItem) -> Read:
    recall = shape.mapping(value, "key", "also", "value")
    also = shape.each(recall["also"], shape.text)
    return asked._replace(key=(shape.line(recall["key"]),), also=also), (recall["value"],), (also,)


def _listing(value: object, asked: PrintedItem) -> Read:
    listing = shape.mapping(value, "keys", "also", "values")
    keys = shape.each(listing["keys"], shape.line)
    also = shape.each(listing["also"], lambda names: shape.each(names, shape.text))
    values = shape.each(listing["values"], lambda one: one)
    shape.same_length(keys, also, values)
    return asked._replace(key=keys), values, also


def _options(value: object, asked: PrintedItem) -> PrintedItem:
    found = shape.mapping(value, "options", "key", "correction")
    options = shape.each(found["options"], shape.line)
    key = shape.index(found["key"], len(options))
    correction = "" if found["correction"] is None else shape.line(found["correction"])
    lettered = dict(zip(ascii_uppercase, options, strict=False))
    return asked._replace(options=lettered, key_letter=ascii_uppercase[key], key=(options[key],), correction=correction)


def _sequence(value: object, asked: PrintedItem) -> PrintedItem:
    found = shape.mapping(value, "events", "ranks", "order")
    labels = shape.each(found["events"], shape.line)
    ranks = shape.each(found["ranks"], shape.line)
    shape.same_length(labels, ranks)
    if not all(ranks):
        raise UnreadablePage("holds an event without its date or amount")
    order = shape.permutation(found["order"], len(labels))
    events = tuple(zip(ascii_uppercase, labels, strict=False))
    return asked._replace(events=events, ordered=tuple((*events[place], ranks[place]) for place in order))


def _pairs(value: object, asked: PrintedItem) -> PrintedItem:
    found = shape.mapping(value, "left", "right", "pairs")
    left = tuple((str(mark), text) for mark, text in enumerate(shape.each(found["left"], shape.line), start=1))
    right = tuple(zip(ascii_uppercase, shape.each(found["right"], shape.line), strict=False))
    shape.same_length(left, right)
    pairs = shape.permutation(found["pairs"], len(left))
    marks = tuple((left[place][0], right[pair][0]) for place, pair in enumerate(pairs))
    return asked._replace(left=left, right=right, pairs=marks)
