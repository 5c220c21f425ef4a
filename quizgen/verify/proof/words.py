"""The words that are quizgen's own, as the reader knows them, whatever the writer writes."""

import re
from collections.abc import Mapping

from quizgen.model.ids import Kind, Language
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.topic import Certainty

VERDICTS: Mapping[Language, tuple[str, str]] = {JAPANESE: ("○ 正しい", "× 誤り"), ENGLISH: ("True", "False")}
"""What says that a claim is true, and what says that it is false."""

CERTAINTIES: Mapping[Language, Mapping[Certainty, str]] = {
    JAPANESE: {Certainty.STATED: "明記", Certainty.REPORTED: "伝聞", Certainty.POSSIBLE: "可能性"},
    ENGLISH: {Certainty.STATED: "Stated", Certainty.REPORTED: "Reported", Certainty.POSSIBLE: "Possible"},
}
"""What says how firmly the source holds a fact."""

CITED: Mapping[Language, re.Pattern[str]] = {
    JAPANESE: re.compile("第[0-9]{1,6}段落(?:[、と]第[0-9]{1,6}段落)*"),
    ENGLISH: re.compile(r"paragraphs? [0-9]{1,6}(?:(?:, and |, | and )[0-9]{1,6})*"),
}
"""The paragraphs in which facts stand."""

KINDS: Mapping[Language, Mapping[Kind, str]] = {
    JAPANESE: {
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
    ENGLISH: {
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
}
"""What each kind of item is called."""

TIMELINES: Mapping[Language, str] = {
    JAPANESE: "次の出来事を起きた順に並べよ。",
    ENGLISH: "Put these events in order, earliest first.",
}
"""The stem of an ordering over a whole topic."""

_PROMPTS: Mapping[Language, Mapping[Kind, str]] = {
    JAPANESE: {
        **dict.fromkeys((Kind.TYPED, Kind.REVERSED, Kind.COMPUTED), "問いに答えよ。"),
        Kind.CLOZE: "空欄に入る語句を答えよ。",
        Kind.CHOICE: "正しいものを一つ選べ。",
        Kind.TRUE_FALSE: "次の記述は正しいか、誤りか。",
        Kind.ORDERING: "正しい順に並べよ。",
        Kind.MATCHING: "左と右を正しく組み合わせよ。",
    },
    ENGLISH: {
        **dict.fromkeys((Kind.TYPED, Kind.REVERSED, Kind.COMPUTED), "Answer the question."),
        Kind.CLOZE: "Fill in the blank.",
        Kind.CHOICE: "Choose the correct answer.",
        Kind.TRUE_FALSE: "True or false?",
        Kind.ORDERING: "Put these in order.",
        Kind.MATCHING: "Match the left side with the right.",
    },
}

_ALL: Mapping[Language, Mapping[int, str]] = {
    JAPANESE: {count: f"すべて挙げよ（答えは{count}つ）。" for count in range(1, 10)},
    ENGLISH: {1: "Name the only one.", 2: "Name both."},
}
"""How few are asked for; more are counted otherwise."""

_MORE: Mapping[Language, str] = {JAPANESE: "すべて挙げよ（答えは{}個）。", ENGLISH: "Name all {}."}

ERRATUM, RESOLUTION = "erratum", "resolution"

REMARK_HEADINGS: Mapping[Language, Mapping[str, str]] = {
    JAPANESE: {"原文の誤り": ERRATUM, "解釈": RESOLUTION},
    ENGLISH: {"Erratum in the source": ERRATUM, "How we read it": RESOLUTION},
}
"""What a remark is called, and which kind of remark that is."""

REMARKS: Mapping[Language, tuple[str, ...]] = {
    JAPANESE: ("{}\n{}", "「{}」 {}", "原文の表記：「{}」。{}"),
    ENGLISH: ("{}\n{}", "“{}” {}", "As printed: “{}”. {}"),
}
"""How what the source prints and the note stand together: in places of their own, on paper, in other programs."""


def prompt_of(kind: Kind, language: Language, count: int) -> str:
    """What to do, of an item that has so many answers."""
    if kind is Kind.SET:
        return _ALL[language].get(count) or _MORE[language].format(count)
    return _PROMPTS[language][kind]
