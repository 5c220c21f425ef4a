"""Why a reply got its verdict, where a learner would ask."""

from collections.abc import Mapping

from quizgen.grading.grade import Reason
from quizgen.model.ids import Language
from quizgen.model.language import JAPANESE

_JAPANESE: Mapping[Reason, str] = {
    Reason.NEARLY_SPELLED: "つづりがわずかに違います",
    Reason.GIVEN_NAME: "名だけです",
    Reason.NAME_ORDER: "姓と名の順が逆です",
    Reason.MIDDLE_NAME: "ミドルネームが違います",
    Reason.NO_UNIT: "単位がありません",
    Reason.UNREADABLE: "値として読めません",
    Reason.OTHER_UNIT: "単位が違います",
    Reason.OTHER_CURRENCY: "通貨が違います",
    Reason.TOO_COARSE: "もっと詳しく",
    Reason.TOO_FINE: "資料にあるより詳しすぎます",
    Reason.AMBIGUOUS_DATE: "月と日の区別がつきません",
    Reason.AMBIGUOUS_NAME: "同じ名の人がほかにもいます",
    Reason.OTHER_NAME: "別のものの名です",
}

_ENGLISH: Mapping[Reason, str] = {
    Reason.NEARLY_SPELLED: "not quite its spelling",
    Reason.GIVEN_NAME: "only the given name",
    Reason.NAME_ORDER: "the names are in another order",
    Reason.MIDDLE_NAME: "a middle name differs",
    Reason.NO_UNIT: "the unit is missing",
    Reason.UNREADABLE: "cannot be read as a value",
    Reason.OTHER_UNIT: "another unit",
    Reason.OTHER_CURRENCY: "another currency",
    Reason.TOO_COARSE: "not precise enough",
    Reason.TOO_FINE: "more precise than the source",
    Reason.AMBIGUOUS_DATE: "which is the day, and which the month?",
    Reason.AMBIGUOUS_NAME: "several bear that name",
    Reason.OTHER_NAME: "the name of another",
}


def say_reason(reason: Reason | None, language: Language) -> str:
    """The reason in a few words; empty where there is nothing to add to the verdict."""
    if reason is None:
        return ""
    return (_JAPANESE if language == JAPANESE else _ENGLISH).get(reason, "")
