"""Questions made to measure: every kind, each with one text wherever an author's words can stand."""

from quizgen.model.ids import ItemId, Kind, Language, SlotName, TopicId
from quizgen.model.item import Item
from quizgen.model.item import Listing as ListingTask
from quizgen.model.topic import Certainty
from quizgen.model.values import Text
from quizgen.present.line import Gap, Line, Run, plain
from quizgen.present.presentation import (
    Background,
    Citation,
    Listing,
    Options,
    Pairs,
    Presentation,
    Recall,
    Response,
    Sequence,
)
from quizgen.verify.printed import HOLE
from quizgen.write.exchange.carried import Export
from quizgen.write.exchange.question import Booklet, Question
from quizgen.write.exchange.spellings import other_spellings

from .hard_texts import ALL_HARD

ENGLISH = Language("en")
Texts = dict[str, object]
VERDICTS: tuple[Line, ...] = ((Run("True"),), (Run("False"),))


def response(kind: Kind, text: str) -> Response:
    """What the kind asks for, with the text as the key and among what is offered."""
    key, other = (Run(text),), (Run("other"),)
    match kind:
        case Kind.CHOICE:
            return Options(options=(other, key, (Run("third"),)), key=1, correction=None)
        case Kind.TRUE_FALSE:
            return Options(options=VERDICTS, key=1, correction=key)
        case Kind.SET:
            return Listing(keys=(key, other), also=((), ("another",)))
        case Kind.ORDERING:
            return Sequence(
                events=(other, key, (Run("last"),)), ranks=((Run("2"),), (Run("1"),), (Run("3"),)), order=(1, 0, 2)
            )
        case Kind.MATCHING:
            return Pairs(left=(other, key), right=(key, (Run("right"),)), pairs=(1, 0))
        case _:
            return Recall(key=key, also=("alias",))


def ask(kind: Kind, text: str, *, told: str = "told", number: int = 1) -> Question:
    """A question of the kind about the text; what is told of its fact is `told`."""
    id_ = ItemId(TopicId("topic"), f"fact-{number}", SlotName("slot"), kind, ENGLISH)
    stem: Line = (Run("Before "), Gap(text), Run(" after.")) if kind is Kind.CLOZE else (Run(text),)
    background = Background(
        statements=((Run(told),),),
        citation=Citation(title=told, publisher="", published="", inferred="", paragraphs=(3,), cited="paragraph 3"),
        certainty=Certainty.STATED,
        certainty_label="Stated",
        remarks=(),
    )
    keys = (Text(by_language={}),) * 2 if kind is Kind.SET else ()
    item = Item(id=id_, facts=(), stem=(), task=ListingTask(keys))
    shown = Presentation(
        item=item, prompt="Do it.", stem=stem, response=response(kind, text), hedge="", describe=lambda: background
    )
    return Question(shown=shown, topic="Topic", tags=("topic", "tag with space"))


def booklet(*questions: Question) -> Booklet:
    return Booklet(deck="deck", title="One::Two/Three", language=ENGLISH, questions=questions)


def hard(*kinds: Kind) -> Booklet:
    """Every hard text as a question of each kind, and as what is told of it."""
    texts = [(kind, text) for kind in kinds for text in ALL_HARD]
    return booklet(*(ask(kind, text, told=text, number=number) for number, (kind, text) in enumerate(texts)))


def carried(booklet_: Booklet, export: Export) -> list[Question]:
    """The questions that the format has a place for."""
    left_out = {id_ for ids in export.losses.values() for id_ in ids}
    return [question for question in booklet_.questions if question.id not in left_out]


def wanted(question: Question) -> Texts:
    """What the question says, in plain words."""
    shown = question.shown
    texts: Texts = {"stem": "".join(HOLE if isinstance(part, Gap) else part.text for part in shown.stem)}
    response = shown.response
    match response:
        case Recall():
            gaps = (part.answer for part in shown.stem if isinstance(part, Gap))
            spellings = other_spellings(shown.item, plain(response.key))
            texts |= {"key": {plain(response.key), *response.also, *gaps, *spellings}}
        case Options():
            texts |= {
                "options": [plain(one) for one in response.options],
                "key": {plain(response.options[response.key])},
            }
            texts |= {"correction": plain(response.correction) if response.correction else None}
        case Listing():
            texts |= {"key": {*map(plain, response.keys), *(name for also in response.also for name in also)}}
        case Sequence():
            texts |= {"order": [plain(response.events[place]) for place in response.order]}
        case Pairs():
            pairs = zip(response.left, response.pairs, strict=True)
            texts |= {"pairs": {(plain(left), plain(response.right[place])) for left, place in pairs}}
    return texts
