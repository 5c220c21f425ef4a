"""A bank's units, each with all that says the known unit that its own forms are of: ℃ with degrees Celsius and 度."""

from collections.abc import Mapping
from dataclasses import replace

from quizgen.grading.counters import ANYBODY, PEOPLE, Group, fold_form, groups, whole_forms
from quizgen.model.ids import Language, UnitName
from quizgen.model.language import ENGLISH, JAPANESE, LANGUAGES
from quizgen.model.schema import Unit
from quizgen.model.topic import Topic
from quizgen.reading import Lexicon

_Forms = Mapping[Language, frozenset[str]]


def lexicon_of(topic: Topic) -> Lexicon:
    """What the words in a reply may stand for: what the topic names, and its units in all ways of writing them."""
    known = Lexicon.of(topic)
    written = {unit.name: _written(unit) for unit in known.units}
    return Lexicon(
        known.entities, tuple(_widen(unit, written[unit.name], _taken(unit, written)) for unit in known.units)
    )


def _taken(unit: Unit, written: Mapping[UnitName, _Forms]) -> frozenset[str]:
    """The forms of every other unit."""
    return frozenset(
        form for name, own in written.items() if name != unit.name for forms in own.values() for form in forms
    )


def _written(unit: Unit) -> _Forms:
    return {
        language: frozenset(fold_form(form, language) for form in forms.values())
        for language, forms in unit.forms.items()
    }


def _widen(unit: Unit, written: _Forms, taken: frozenset[str]) -> Unit:
    """The unit with the forms that every known unit has which it may be; what another unit counts is not counted."""
    fitting = [group for group in groups() if _may_be(written, group)]
    if not fitting:
        return unit
    measures = all(group.measures for group in fitting)
    forms = dict(unit.forms)
    for language in LANGUAGES:
        own = written.get(language, frozenset())
        more = [form for form in _shared(fitting, language, own, measures=measures) if measures or form not in taken]
        if more:
            forms[language] = {**(unit.forms.get(language) or next(iter(unit.forms.values()))), **whole_forms(more)}
    return replace(unit, forms=forms)


def _shared(fitting: list[Group], language: Language, own: frozenset[str], *, measures: bool) -> tuple[str, ...]:
    """The forms that all have, but none where the author's own word says more than they do: 3 soldiers, 3 books."""
    if not all(own <= frozenset(group.forms[language]) for group in fitting):
        return ()
    if language == ENGLISH and own <= ANYBODY and any("人" in group.forms[JAPANESE] for group in fitting):
        return (*sorted(ANYBODY), *PEOPLE)
    if language == ENGLISH and own and not measures:
        return ()
    first, *others = (group.forms[language] for group in fitting)
    return tuple(form for form in first if form not in own and all(form in forms for forms in others))


def _may_be(written: _Forms, group: Group) -> bool:
    """Whether no form is one of other units only, and some form is one that tells which unit it is."""
    tells = False
    for language, forms in written.items():
        for form in forms:
            if form in group.forms.get(language, ()):
                tells = tells or form not in group.loose
            elif any(form in other.forms.get(language, ()) for other in groups()):
                return False
    return tells
