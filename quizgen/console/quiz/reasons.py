"""Why a reply got its verdict, where a learner would ask."""

from quizgen.grading.grade import Reason
from quizgen.model.ids import Language
from quizgen.present.reasons import REASONS

_PLAIN = frozenset(
    (
        *(Reason.SAME_VALUE, Reason.SAME_NAME, Reason.SAME_TEXT, Reason.RIGHT_CHOICE),
        *(Reason.EMPTY, Reason.OTHER_VALUE, Reason.OTHER_TEXT, Reason.NO_NAME, Reason.WRONG_CHOICE),
    )
)
"""The verdict says as much."""


def say_reason(reason: Reason | None, language: Language) -> str:
    """The reason in a few words; empty where there is nothing to add to the verdict."""
    return "" if reason is None or reason in _PLAIN else REASONS[language][reason]
