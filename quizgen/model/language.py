"""The languages that quizgen can both write and read back; another is refused, for its keys could not be proven."""

from quizgen.model.ids import Language

JAPANESE = Language("ja")
ENGLISH = Language("en")

LANGUAGES = (JAPANESE, ENGLISH)
