"""The words of a card that carry a key or a claim, as the reader knows them, whatever the writer writes."""

from collections.abc import Mapping

from quizgen.model.ids import Language
from quizgen.model.language import ENGLISH, JAPANESE
from quizgen.model.topic import Certainty

VERDICTS: Mapping[Language, tuple[str, str]] = {JAPANESE: ("○ 正しい", "× 誤り"), ENGLISH: ("True", "False")}
"""What says that a claim is true, and what says that it is false."""

CERTAINTIES: Mapping[Language, Mapping[Certainty, str]] = {
    JAPANESE: {Certainty.STATED: "明記", Certainty.REPORTED: "伝聞", Certainty.POSSIBLE: "可能性"},
    ENGLISH: {Certainty.STATED: "Stated", Certainty.REPORTED: "Reported", Certainty.POSSIBLE: "Possible"},
}
"""What says how firmly the source holds a fact."""
