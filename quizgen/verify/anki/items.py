"""Notes as printed items: every field that the proof is about, as the text that it shows."""

import re
from collections import defaultdict
from operator import itemgetter

from quizgen.model.ids import Kind
from quizgen.verify.anki.html import cloze_of, items_of, remarks_of, rows_of, source_of, text_of
from quizgen.verify.anki.note import PrintedNote
from quizgen.verify.printed import PrintedBackground, PrintedItem

_NUMBER = re.compile(r"[0-9]+")
_OPTIONS = tuple((letter, f"Option {letter}") for letter in "ABCDEF")
_EVENT = ("", "label")
PAIR = ("", "left", "", "right")
"""The cells of a pair's row."""

_BACKGROUND = itemgetter("Statement", "Source", "Paragraphs", "Certainty", "Hedge", "Remark")


class ItemReader:
    """Reads the notes of one package; what many of them say alike, once."""

    def __init__(self) -> None:
        self._backgrounds: dict[tuple[str, ...], PrintedBackground] = {}

    def read(self, note: PrintedNote, kind: Kind) -> PrintedItem:
        """The note as an item of that kind.

        Raises:
            ForeignMarkup: a field holds markup that no deck of ours has.
        """
        match kind:
            case Kind.CLOZE:
                stem, hidden = cloze_of(note.field("Stem"))
                return self._recall(note, stem, hidden)
            case Kind.TYPED | Kind.REVERSED | Kind.COMPUTED:
                return self._recall(note, text_of(note.field("Stem")))
            case Kind.CHOICE | Kind.TRUE_FALSE:
                return self._options(note)
            case Kind.SET:
                return self._set(note)
            case Kind.ORDERING:
                return self._ordering(note)
            case Kind.MATCHING:
                return self._matching(note)

    def _recall(self, note: PrintedNote, stem: str, hidden: tuple[str, ...] = ()) -> PrintedItem:
        return PrintedItem(
            id=note.field("Id"),
            place=note.place,
            stem=stem,
            hidden=hidden,
            key=(text_of(note.field("Key")),),
            also=items_of(note.field("Also")),
            background=self._background(note),
        )

    def _options(self, note: PrintedNote) -> PrintedItem:
        return PrintedItem(
            id=note.field("Id"),
            place=note.place,
            stem=text_of(note.field("Stem")),
            options={letter: text_of(html) for letter, name in _OPTIONS if (html := note.fields.get(name))},
            key_letter=text_of(note.field("Key letter")),
            key=(text_of(note.field("Key")),),
            correction=text_of(note.field("Correction")),
            background=self._background(note),
        )

    def _set(self, note: PrintedNote) -> PrintedItem:
        return PrintedItem(
            id=note.field("Id"),
            place=note.place,
            stem=text_of(note.field("Stem")),
            key=items_of(note.field("Key")),
            background=self._background(note),
        )

    def _ordering(self, note: PrintedNote) -> PrintedItem:
        return PrintedItem(
            id=note.field("Id"),
            place=note.place,
            stem=text_of(note.field("Stem")),
            events=tuple((letter, label) for letter, label in rows_of(note.field("Items"), *_EVENT)),
            ordered=tuple((letter, label, rank) for letter, label, rank in rows_of(note.field("Key"), *_EVENT, "rank")),
            background=self._background(note),
        )

    def _matching(self, note: PrintedNote) -> PrintedItem:
        offered = rows_of(note.field("Items"), *PAIR)
        return PrintedItem(
            id=note.field("Id"),
            place=note.place,
            stem=text_of(note.field("Stem")),
            left=tuple((mark, text) for mark, text, _, _ in offered),
            right=tuple((mark, text) for _, _, mark, text in offered),
            pairs=tuple((left, right) for left, _, right, _ in rows_of(note.field("Key"), *PAIR)),
            background=self._background(note),
        )

    def _background(self, note: PrintedNote) -> PrintedBackground:
        try:
            printed = _BACKGROUND(note.fields)
        except KeyError:  # another's note type: what it has not is empty
            printed = _BACKGROUND(defaultdict(str, note.fields))
        background = self._backgrounds.get(printed)
        if background is None:
            background = self._backgrounds[printed] = _read_background(*printed)
        return background


def _read_background(
    statement: str, source: str, paragraphs: str, certainty: str, hedge: str, remark: str
) -> PrintedBackground:
    cited = text_of(paragraphs)
    return PrintedBackground(
        statements=items_of(statement) if statement.startswith("<ul>") else (text_of(statement),),
        source=source_of(source),
        paragraphs=tuple(map(int, _NUMBER.findall(cited))),
        cited=cited,
        certainty=text_of(certainty),
        hedge=text_of(hedge),
        remarks=remarks_of(remark),
    )
