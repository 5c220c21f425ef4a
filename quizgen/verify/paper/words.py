"""Quizgen's own words on paper, as the reader knows them, whatever the writer writes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from quizgen.model.ids import Kind, Language
from quizgen.model.language import ENGLISH, JAPANESE, ByLanguage
from quizgen.verify.printed import PrintedRemark
from quizgen.verify.proof.words import CITED, KINDS, REMARK_HEADINGS

NOTE_JOINT = " · "
"""Stands between the paragraphs and how sure the source is."""

NUMBER = re.compile("[0-9]{1,6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language's words. Those with `{}` have something of the sheet's own there."""

    kinds: Mapping[Kind, str]
    """Headings of sections."""
    prompts: Mapping[Kind, re.Pattern[str]]
    """What to do; a number in it is how many answers a set has."""
    form: str
    boxes: tuple[str, str, str, str]
    """Labels of class, name, date and score."""
    subtitles: tuple[str, str, str, str]
    """Of an answer key, a table of keys, a study sheet and a timeline."""
    columns: tuple[str, str, str, str, str]
    """Headings in an answer key: number, key, explanation, source, points."""
    also: str
    correction: str
    between: str
    """Stands between names that are also right."""
    source: str
    colon: str
    """Stands after what a remark is called."""
    cited: re.Pattern[str]
    """The paragraphs a fact stands in."""
    points: re.Pattern[str]
    """What one question earns."""
    each: re.Pattern[str]
    """What each question of a section earns, and all of them."""
    code: str
    """What the picture of a code says."""
    timeline: str
    """What the picture of a timeline says, of how many events."""


_JAPANESE = Words(
    kinds=KINDS[JAPANESE],
    prompts={
        Kind.TYPED: re.compile("問いに答えよ。"),
        Kind.REVERSED: re.compile("問いに答えよ。"),
        Kind.CHOICE: re.compile("正しいものを一つ選び、記号を書け。"),
        Kind.TRUE_FALSE: re.compile("正しいか誤りか、当てはまるほうを囲め。"),
        Kind.CLOZE: re.compile("空欄に入る語句を書け。"),
        Kind.SET: re.compile("すべて挙げよ（答えは([0-9]{1,6})[つ個]）。"),
        Kind.ORDERING: re.compile("正しい順に記号を書け。"),
        Kind.MATCHING: re.compile("左と右を線で結べ。"),
        Kind.COMPUTED: re.compile("計算して答えよ。"),
    },
    form="問題用紙",
    boxes=("組・番号", "氏名", "日付", "得点"),
    subtitles=("解答と解説", "正解一覧", "要点のまとめ", "年表"),
    columns=("番号", "正解", "解説", "出典", "配点"),
    also="別解：",
    correction="正しくは：",
    between="、",
    source="出典：",
    colon="：",
    cited=CITED[JAPANESE],
    points=re.compile("([0-9]{1,6})点"),
    each=re.compile("各([0-9]{1,6})点・計([0-9]{1,6})点"),
    code="用紙番号{}のQRコード",
    timeline="{}件の出来事を古い順に並べた年表",
)

_ENGLISH = Words(
    kinds=KINDS[ENGLISH],
    prompts={
        Kind.TYPED: re.compile(r"Answer in a few words\."),
        Kind.REVERSED: re.compile(r"Answer in a few words\."),
        Kind.CHOICE: re.compile(r"Write the letter of the correct answer in the box\."),
        Kind.TRUE_FALSE: re.compile(r"Circle one\."),
        Kind.CLOZE: re.compile(r"Write the missing words\."),
        Kind.SET: re.compile(r"Name the only one\.|Name both\.|Name all ([0-9]{1,6})\."),
        Kind.ORDERING: re.compile(r"Write the letters in the right order\."),
        Kind.MATCHING: re.compile(r"Draw a line between the two halves of each pair\."),
        Kind.COMPUTED: re.compile(r"Show your work\."),
    },
    form="Form",
    boxes=("Class", "Name", "Date", "Score"),
    subtitles=("Answer key", "Key table", "Study sheet", "Timeline"),
    columns=("No.", "Answer", "Explanation", "Source", "Points"),
    also="Also right: ",
    correction="Correction: ",
    between=", ",
    source="Source: ",
    colon=": ",
    cited=CITED[ENGLISH],
    points=re.compile("([0-9]{1,6}) points?"),
    each=re.compile("([0-9]{1,6}) points? each, ([0-9]{1,6}) in all"),
    code="QR code of the form code {}",
    timeline="Timeline of {} events, earliest first",
)

WORDS = ByLanguage(ja=_JAPANESE, en=_ENGLISH)


def read_remark(text: str, language: Language) -> PrintedRemark | None:
    """The remark that the text is; None where it does not begin as one."""
    heading, colon, rest = text.partition(WORDS[language].colon)
    kind = REMARK_HEADINGS[language].get(heading)
    return PrintedRemark(kind, rest) if colon and kind is not None else None
