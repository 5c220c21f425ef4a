"""The languages that quizgen can both write and read back; another is refused, for its keys could not be proven."""

from typing import Generic, TypeVar

from quizgen.model.ids import Language

JAPANESE = Language("ja")
ENGLISH = Language("en")

LANGUAGES = (JAPANESE, ENGLISH)

Said_co = TypeVar("Said_co", covariant=True)


class ByLanguage(Generic[Said_co]):
    """What is said in each of `LANGUAGES`. A table that lacks one of them is refused before anything runs."""

    __slots__ = ("_said",)

    def __init__(self, *, ja: Said_co, en: Said_co) -> None:
        self._said = {JAPANESE: ja, ENGLISH: en}

    def __getitem__(self, language: Language) -> Said_co:
        """What is said in the language.

        Raises:
            KeyError: it is none of `LANGUAGES`.
        """
        return self._said[language]
