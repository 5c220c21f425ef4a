"""The fields of our note types: what each holds, and the number that keeps its identity when it is renamed."""

from enum import Enum


class Field(Enum):
    """A field's number, its name in Anki, and what it holds.

    Every field holds one thing and no label: the layout's CSS says what is what, in the card's language. Fields are
    HTML, of which the text is what `quizgen` proves; furigana stands in `<rt>` and is no part of that text. A list
    has one `<li>`, and a table one `<td>`, for each value; `<th>` holds a letter or number that the card gives a line.

    Numbers and names are frozen: Anki never again updates the notes of a note type whose fields changed.
    """

    ID = (1, "Id", "The item's id: topic/fact/slot/kind/language. Says which note is updated; leave it alone.")
    LANGUAGE = (2, "Language", "The card's language: ja or en.")
    KIND = (3, "Kind", "The kind of item, as in its id.")
    TASK = (4, "Task", "What to do, in a few words.")
    STEM = (5, "Stem", "The question; for a cloze the sentence with its blanks, for true/false the claim.")
    HEDGE = (6, "Hedge", "How sure the source is, where it does not simply state the fact; shown with the question.")
    KEY = (7, "Key", "The right answer; for several values a list, for pairs and sequences a table.")
    TYPED = (8, "Typed", "The right answer as plain text on one line, to compare with what the learner types.")
    ALSO = (9, "Also", "Other names that are also right, as a list.")
    KEY_LETTER = (10, "Key letter", "The letter of the right option: A to F.")
    CORRECTION = (11, "Correction", "What would have been right, where a claim is false.")
    OPTION_A = (12, "Option A", "The first option.")
    OPTION_B = (13, "Option B", "The second option.")
    OPTION_C = (14, "Option C", "The third option.")
    OPTION_D = (15, "Option D", "The fourth option.")
    OPTION_E = (16, "Option E", "The fifth option.")
    OPTION_F = (17, "Option F", "The sixth option.")
    ITEMS = (18, "Items", "What is to be put in order or matched, as a table in the order shown; else empty.")
    STATEMENT = (19, "Statement", "The fact as a sentence; for several facts a list of sentences.")
    SOURCE = (20, "Source", "The article: <cite> its title, <span> its publisher, its date and how that was inferred.")
    PARAGRAPHS = (21, "Paragraphs", "The article's paragraphs that the facts stand in, counted from 1.")
    CERTAINTY = (22, "Certainty", "How sure the source is.")
    REMARK = (23, "Remark", "What the source misprints, or how a value was worked out; a <p> for each.")
    SPEECH = (24, "Speech", "The question for Anki to speak, where the deck wants that; else empty.")
    PICTURE = (25, "Picture", "The answer's picture, with whose it is; for several answers one for each that has any.")
    SPARE_2 = (26, "Spare 2", "For a later quizgen.")
    SPARE_3 = (27, "Spare 3", "For a later quizgen.")
    SPARE_4 = (28, "Spare 4", "For a later quizgen.")

    def __init__(self, number: int, label: str, meaning: str) -> None:
        self.number = number
        self.label = label
        self.meaning = meaning

    __hash__ = object.__hash__  # fields are looked up some forty times a note, and Enum's own hash runs in Python


OPTIONS = (Field.OPTION_A, Field.OPTION_B, Field.OPTION_C, Field.OPTION_D, Field.OPTION_E, Field.OPTION_F)

_HEAD = (Field.ID, Field.LANGUAGE, Field.KIND, Field.TASK, Field.STEM, Field.HEDGE)

_TAIL = (
    Field.STATEMENT,
    Field.SOURCE,
    Field.PARAGRAPHS,
    Field.CERTAINTY,
    Field.REMARK,
    Field.SPEECH,
    Field.PICTURE,
    Field.SPARE_2,
    Field.SPARE_3,
    Field.SPARE_4,
)

RECALL_FIELDS = (*_HEAD, Field.KEY, Field.TYPED, Field.ALSO, *_TAIL)
CLOZE_FIELDS = (*_HEAD, Field.KEY, Field.ALSO, *_TAIL)
CHOICE_FIELDS = (*_HEAD, *OPTIONS, Field.KEY_LETTER, Field.KEY, Field.CORRECTION, *_TAIL)
LIST_FIELDS = (*_HEAD, Field.ITEMS, Field.KEY, *_TAIL)
