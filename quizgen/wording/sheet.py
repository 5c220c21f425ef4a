"""Quizgen's own words on paper: what stands on a worksheet and its answer key beside the questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizgen.model.ids import Kind, Language
from quizgen.model.language import JAPANESE, ByLanguage


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetWords:
    """One language's words. Those with `{}` have their number or text there."""

    name: str
    """Label of the box for the pupil's name."""
    class_: str
    place_joint: str
    """Stands between a class and the number in it."""
    date: str
    score: str
    form: str
    """Label of a form's letter."""
    prompts: Mapping[Kind, str]
    """What to do with pen and paper, for the kinds whose usual prompt does not say so."""
    answers: str
    """What an answer key is called, after the title of its worksheet."""
    key_table: str
    """What the table of all forms' keys is called."""
    number: str
    """Heading of a column of question numbers."""
    key: str
    """Heading of a column of keys."""
    also: str
    """Label of other names that are also right."""
    correction: str
    """Label of what a false claim should have said."""
    explanation: str
    source: str
    points: str
    flashcards: str
    study_sheet: str
    timeline: str
    code_picture: str
    """What the picture of a form's code says to those who cannot see it."""
    timeline_picture: str
    """The same of a timeline; `{}` is how many events it has."""


_JAPANESE = SheetWords(
    name="氏名",
    class_="組・番号",
    place_joint="・",
    date="日付",
    score="得点",
    form="問題用紙",
    prompts={
        Kind.CHOICE: "正しいものを一つ選び、記号を書け。",
        Kind.TRUE_FALSE: "正しいか誤りか、当てはまるほうを囲め。",
        Kind.CLOZE: "空欄に入る語句を書け。",
        Kind.ORDERING: "正しい順に記号を書け。",
        Kind.MATCHING: "左と右を線で結べ。",
        Kind.COMPUTED: "計算して答えよ。",
    },
    answers="解答と解説",
    key_table="正解一覧",
    number="番号",
    key="正解",
    also="別解",
    correction="正しくは",
    explanation="解説",
    source="出典",
    points="配点",
    flashcards="暗記カード",
    study_sheet="要点のまとめ",
    timeline="年表",
    code_picture="用紙番号{}のQRコード",
    timeline_picture="{}件の出来事を古い順に並べた年表",
)

_ENGLISH = SheetWords(
    name="Name",
    class_="Class",
    place_joint=" · ",
    date="Date",
    score="Score",
    form="Form",
    prompts={
        Kind.TYPED: "Answer in a few words.",
        Kind.REVERSED: "Answer in a few words.",
        Kind.CHOICE: "Write the letter of the correct answer in the box.",
        Kind.TRUE_FALSE: "Circle one.",
        Kind.CLOZE: "Write the missing words.",
        Kind.ORDERING: "Write the letters in the right order.",
        Kind.MATCHING: "Draw a line between the two halves of each pair.",
        Kind.COMPUTED: "Show your work.",
    },
    answers="Answer key",
    key_table="Key table",
    number="No.",
    key="Answer",
    also="Also right",
    correction="Correction",
    explanation="Explanation",
    source="Source",
    points="Points",
    flashcards="Flashcards",
    study_sheet="Study sheet",
    timeline="Timeline",
    code_picture="QR code of the form code {}",
    timeline_picture="Timeline of {} events, earliest first",
)

SHEET_WORDS = ByLanguage(ja=_JAPANESE, en=_ENGLISH)


def say_points(points: int, language: Language) -> str:
    """What something earns: `3 points`."""
    if language == JAPANESE:
        return f"{points}点"
    return "1 point" if points == 1 else f"{points} points"


def say_section_points(points: Sequence[int], language: Language) -> str:
    """What the questions of a section earn each and together: `2 points each, 12 in all`."""
    whole = sum(points)
    if len(points) == 1 or len(set(points)) > 1:
        return say_points(whole, language)
    if language == JAPANESE:
        return f"各{points[0]}点・計{whole}点"
    return f"{say_points(points[0], language)} each, {whole} in all"
