"""How a value is written in a language: 約1万個 in Japanese, about 10,000 chips in English."""

from collections.abc import Mapping

from quizgen.model.ids import Language, UnitName
from quizgen.model.language import ByLanguage
from quizgen.model.reduce import reduce
from quizgen.model.schema import Unit
from quizgen.model.values import (
    Date,
    Duration,
    Entity,
    Form,
    Money,
    Number,
    Percent,
    Period,
    Text,
    Value,
    pick,
)
from quizgen.wording.english import English
from quizgen.wording.japanese import Japanese
from quizgen.wording.tongue import NUMBER, Tongue

_TONGUES: ByLanguage[Tongue] = ByLanguage(ja=Japanese(), en=English())

_BARE_FORMS = {"other": NUMBER}


class Wording:
    """Writes the values of one topic in one language, each no more than once."""

    def __init__(self, language: Language, units: Mapping[UnitName, Unit]) -> None:
        self.language = language
        self._units = units
        self._tongue = _TONGUES[language]
        self._written: dict[tuple[Value, Form | None], str] = {}

    def say(self, value: Value, form: Form | None = None) -> str:
        """The value as the language writes it, whole or in one of its lesser forms.

        A name or text that the language lacks is given in the first language that has it. A form that does not fit
        the value's type changes nothing.

        Raises:
            KeyError: a number's unit is not among the topic's.
            ValueError: an order of magnitude is no power of ten, or too large for the language's words.
        """
        # Names are not cached: entities are equal by their ids, whatever their names.
        if isinstance(value, Entity):
            return self._formed(pick(value.name, self.language), form)
        if isinstance(value, Text):
            return self._formed(pick(value.by_language, self.language), form)
        key = (value, form)
        if (text := self._written.get(key)) is None:
            text = self._written[key] = self._formed(self._write(reduce(value, form), form), form)
        return text

    def _formed(self, text: str, form: Form | None) -> str:
        return self._tongue.capital(text) if form is Form.CAPITAL else text

    def _write(self, value: Value, form: Form | None) -> str:
        match value:
            case Date():
                return self._tongue.date(value)
            case Period():
                return self._tongue.period(value)
            case Number(amount=amount, precision=precision) if form is Form.BARE:
                return self._tongue.amount(amount, precision)
            case Number():
                return self._tongue.counted(value.amount, value.precision, self._unit_forms(value))
            case Money():
                return self._tongue.money(value)
            case Percent():
                return self._tongue.percent(value)
            case Duration() if form is Form.BARE:
                return self._tongue.distance(value)
            case Duration():
                return self._tongue.duration(value)
        raise TypeError(f"not a value that is counted or dated: {value!r}")

    def _unit_forms(self, number: Number) -> Mapping[str, str]:
        if number.unit is None:
            return _BARE_FORMS
        forms = self._units[number.unit].forms
        return forms.get(self.language) or next(iter(forms.values()))


def say(value: Value, language: Language, units: Mapping[UnitName, Unit], form: Form | None = None) -> str:
    """One value, as `Wording.say` writes it; whoever writes many keeps a `Wording`."""
    return Wording(language, units).say(value, form)
