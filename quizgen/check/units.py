"""Units whose counts could not be read back: of no sentence that shows one could anything be proven."""

import re
from collections.abc import Iterator
from decimal import Decimal

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.model.ids import Language
from quizgen.model.language import LANGUAGES, ByLanguage
from quizgen.model.schema import Unit, ValueType
from quizgen.model.topic import Topic
from quizgen.model.values import Number, Precision
from quizgen.reading.lexicon import Lexicon
from quizgen.reading.values import read

_AMOUNTS = tuple(map(Decimal, ("2", "1", "21", "1000", "1234.5")))
_FIGURES = ByLanguage(ja="{:f}", en="{:,f}")
_ABOUT = ByLanguage(ja="約{}", en="about {}")
_NUMBER = "{}"
_SCALE = re.compile(r"\{\} ?(?:(?:hundred|thousand|million|billion|trillion)\b|[十百千万億兆])", re.IGNORECASE)
"""A unit that multiplies: of 126 of {} million people, 126 million people would be another number."""


def check_units(topic: Topic, problems: Collector) -> None:
    """Report each unit, once for a language, in which some number is written and reads otherwise."""
    lexicon = Lexicon.of(topic)
    for unit in topic.units.values():
        for pattern in [form for forms in unit.forms.values() for form in forms.values() if _SCALE.search(form)][:1]:
            message = f'unit "{unit.name}" multiplies, as "{pattern}"'
            help_ = "write the whole number in the cell, `126 million`, and leave the unit its noun"
            problems.add(Rule.UNREADABLE_UNIT, message, unit.span, help=help_)
        for language in LANGUAGES:
            if language in unit.forms and (lost := next(_lost(unit, language, lexicon), None)):
                message = f'"{lost[1]}" does not read back as {lost[0]} of unit "{unit.name}"'
                help_ = 'leave "about" to the cell, and let no other figure stand against the number'
                problems.add(Rule.UNREADABLE_UNIT, message, unit.span, help=help_)


def _lost(unit: Unit, language: Language, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """The numbers that do not come back, in words and as they are written in each of the unit's forms."""
    for amount in _AMOUNTS:
        figures = _FIGURES[language].format(amount)
        for precision, said in ((Precision.EXACT, figures), (Precision.ABOUT, _ABOUT[language].format(figures))):
            wanted = Number(amount=amount, precision=precision, unit=unit.name)
            for pattern in unit.forms[language].values():
                written = pattern.replace(_NUMBER, said)
                if wanted not in read(written, ValueType.NUMBER, language, lexicon):
                    yield said, written
