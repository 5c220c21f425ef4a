"""Quizgen's own words in each language: whatever a card, a worksheet or a terminal shows that no author wrote."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from quizgen.model.ids import Kind, Language
from quizgen.model.language import ENGLISH, JAPANESE, ByLanguage
from quizgen.model.topic import Certainty
from quizgen.wording.cldr import join_list

OPTION_LETTERS = tuple(ascii_uppercase)
"""What options, events and the right-hand side of a matching are called, in every language."""

_NATIVE_COUNTS = 10
"""Japanese counts things with つ below this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasebook:
    """One language's words. Labels stand before a colon, headings alone, prompts are whole sentences."""

    language: Language
    language_name: str
    """The language's name for itself."""
    colon: str
    """Between a label and what it labels."""
    comma: str
    """Between names that stand side by side."""
    kinds: Mapping[Kind, str]
    """What each kind of item is called, as a tag or a heading."""
    certainties: Mapping[Certainty, str]
    """How firmly the source holds a fact, as a label."""

    source: str
    """Label of the article's title."""
    paragraph: str
    """A place in the source; `{}` is a number counted from 1."""
    inferred: str
    """Label of what the source's date was inferred from."""
    erratum: str
    """Heading of a note on what the source prints wrongly."""
    resolution: str
    """Heading of a note on how wording that needs its context was understood."""
    as_printed: str
    """Label of the source's own wording in such a note."""
    quotation: str
    """`{}` in the language's quotation marks."""
    statement: str
    """Label of the sentence that tells the whole fact."""
    true: str
    """The answer that a claim is right."""
    false: str
    """The answer that a claim is wrong."""
    correction: str
    """Label of what a false claim should have said."""
    also: str
    """Label of other names that are right."""
    blank: str
    """Stands where a word is to be filled in, on paper."""

    fill: str
    """Prompt of a cloze on paper."""
    choose: str
    """Prompt of a choice."""
    judge: str
    """Prompt of a true/false item."""
    answer_in_words: str
    """Prompt of a typed, reversed or computed item."""
    put_in_order: str
    """Prompt of an ordering whose stem says by what."""
    match: str
    """Prompt of a matching."""
    timeline: str
    """Prompt of an ordering over a whole topic."""

    def label(self, label: str, text: str) -> str:
        """A label with what it labels: `Source: …`."""
        return f"{label}{self.colon}{text}"

    def quote(self, text: str) -> str:
        """The text in quotation marks."""
        return self.quotation.replace("{}", text)

    def cite(self, paragraphs: Sequence[int]) -> str:
        """Where in the source: `paragraph 4`, `paragraphs 4 and 11`. Numbers count from 1, at least one of them."""
        if self.language == ENGLISH and len(paragraphs) > 1:
            return f"paragraphs {list_of([str(number) for number in paragraphs], self.language)}"
        return list_of([self.paragraph.replace("{}", str(number)) for number in paragraphs], self.language)

    def name_all(self, count: int) -> str:
        """The prompt of a set that has `count` answers."""
        if self.language == JAPANESE:
            return f"すべて挙げよ（答えは{count}{'つ' if count < _NATIVE_COUNTS else '個'}）。"
        return {1: "Name the only one.", 2: "Name both."}.get(count, f"Name all {count}.")


_JAPANESE = Phrasebook(
    language=JAPANESE,
    language_name="日本語",
    colon="：",
    comma="、",
    kinds={
        Kind.TYPED: "記述",
        Kind.REVERSED: "一問一答",
        Kind.CLOZE: "穴埋め",
        Kind.CHOICE: "選択",
        Kind.TRUE_FALSE: "正誤",
        Kind.SET: "列挙",
        Kind.ORDERING: "並べ替え",
        Kind.MATCHING: "組み合わせ",
        Kind.COMPUTED: "計算",
    },
    certainties={Certainty.STATED: "明記", Certainty.REPORTED: "伝聞", Certainty.POSSIBLE: "可能性"},
    source="出典",
    paragraph="第{}段落",
    inferred="掲載時期は推定",
    erratum="原文の誤り",
    resolution="解釈",
    as_printed="原文の表記",
    quotation="「{}」",
    statement="解説",
    true="○ 正しい",
    false="× 誤り",
    correction="正しくは",
    also="別名",
    blank="（　　　　）",
    fill="空欄に入る語句を答えよ。",
    choose="正しいものを一つ選べ。",
    judge="次の記述は正しいか、誤りか。",
    answer_in_words="問いに答えよ。",
    put_in_order="正しい順に並べよ。",
    match="左と右を正しく組み合わせよ。",
    timeline="次の出来事を起きた順に並べよ。",
)

_ENGLISH = Phrasebook(
    language=ENGLISH,
    language_name="English",
    colon=": ",
    comma=", ",
    kinds={
        Kind.TYPED: "Short answer",
        Kind.REVERSED: "Identification",
        Kind.CLOZE: "Fill in the blank",
        Kind.CHOICE: "Multiple choice",
        Kind.TRUE_FALSE: "True or false",
        Kind.SET: "List",
        Kind.ORDERING: "Ordering",
        Kind.MATCHING: "Matching",
        Kind.COMPUTED: "Calculation",
    },
    certainties={Certainty.STATED: "Stated", Certainty.REPORTED: "Reported", Certainty.POSSIBLE: "Possible"},
    source="Source",
    paragraph="paragraph {}",
    inferred="Date inferred",
    erratum="Erratum in the source",
    resolution="How we read it",
    as_printed="As printed",
    quotation="“{}”",
    statement="Full statement",
    true="True",
    false="False",
    correction="Correction",
    also="Also right",
    blank="__________",
    fill="Fill in the blank.",
    choose="Choose the correct answer.",
    judge="True or false?",
    answer_in_words="Answer the question.",
    put_in_order="Put these in order.",
    match="Match the left side with the right.",
    timeline="Put these events in order, earliest first.",
)

PHRASEBOOKS = ByLanguage(ja=_JAPANESE, en=_ENGLISH)


def list_of(texts: Sequence[str], language: Language) -> str:
    """The texts as an enumeration: `A、B`, or `A, B and C`; with semicolons where one of them has commas inside."""
    comma, semicolon = ("、", "；") if language == JAPANESE else (", ", "; ")
    if len(texts) > 1 and any(comma in text for text in texts):
        return semicolon.join(texts)
    return join_list(texts, language)
