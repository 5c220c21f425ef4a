"""Every item of a volume beside its fact, its proof and what was found wrong with it; filtered by what is asked for."""

from collections.abc import Iterable, Mapping

from quizgen.diagnostics.counting import count_of
from quizgen.diagnostics.diagnostic import Diagnostic
from quizgen.serve.document import document
from quizgen.serve.findings_page import show_findings
from quizgen.serve.item_view import show_refused, show_specimen
from quizgen.serve.markup import Html, element, join
from quizgen.serve.shelf import Shelf, Specimen, Volume

_FILTERS = ("topic", "relation", "kind", "finding")

_WRONG = "wrong"
"""A filter's value: items about which something was found."""
_REFUSED = "refused"
"""A filter's value: items that could not be made."""


def items_page(shelf: Shelf, volume: Volume, wanted: Mapping[str, str]) -> bytes:
    """The items that `wanted` asks for; by filter, empty for all."""
    specimens = [one for one in volume.specimens if _fits(one, wanted)]
    refused = [one for one in volume.refused if _refusal_fits(one, wanted)]
    count = f"{len(specimens)} of {len(volume.specimens)} items"
    return document(
        f"{volume.title}: items",
        shelf,
        element("h1", volume.title, lang=volume.language),
        element("p", element("a", "Take the quiz", href=f"{volume.path}/"), class_="tools-line"),
        _filters(volume, wanted),
        element("p", count, role="status", class_="size"),
        element("ol", [show_specimen(one, volume.language) for one in specimens], class_="specimens"),
        _unmade(refused) if refused else None,
        show_findings(()) if not (specimens or refused) else None,
        wide=True,
    )


def _unmade(refused: list[Diagnostic]) -> Html:
    return join(element("h2", f"{count_of(len(refused), 'item')} that could not be made"), show_refused(refused))


def _fits(specimen: Specimen, wanted: Mapping[str, str]) -> bool:
    id_ = specimen.presentation.item.id
    rules = {finding.rule.value for finding in specimen.findings}
    finding = wanted.get("finding")
    return (
        wanted.get("topic") in {None, "", id_.topic}
        and wanted.get("kind") in {None, "", id_.kind.value}
        and (not wanted.get("relation") or wanted["relation"] in specimen.relations)
        and (not finding or (bool(rules) if finding == _WRONG else finding in rules))
    )


def _refusal_fits(refusal: Diagnostic, wanted: Mapping[str, str]) -> bool:
    topic, _, _, kind, *_ = (*refusal.subject.split("/"), "", "", "", "")
    return (
        wanted.get("topic") in {None, "", topic}
        and wanted.get("kind") in {None, "", kind}
        and not wanted.get("relation")
        and wanted.get("finding") in {None, "", _REFUSED, refusal.rule.value}
    )


def _filters(volume: Volume, wanted: Mapping[str, str]) -> Html:
    ids = [specimen.presentation.item.id for specimen in volume.specimens]
    rules = {finding.rule.value for specimen in volume.specimens for finding in specimen.findings}
    rules |= {refusal.rule.value for refusal in volume.refused}
    choices: Mapping[str, Iterable[tuple[str, str]]] = {
        "topic": [(topic, topic) for topic in dict.fromkeys(id_.topic for id_ in ids)],
        "relation": [(name, name) for name in sorted({name for one in volume.specimens for name in one.relations})],
        "kind": [(kind.value, kind.value) for kind in dict.fromkeys(id_.kind for id_ in ids)],
        "finding": [
            (_WRONG, "something found"),
            (_REFUSED, "could not be made"),
            *((rule, rule) for rule in sorted(rules)),
        ],
    }
    selects = [_select(name, choices[name], wanted.get(name, "")) for name in _FILTERS]
    return element("form", selects, element("button", "Filter", type="submit"), class_="filters", method="get")


def _select(name: str, choices: Iterable[tuple[str, str]], chosen: str) -> Html:
    options = [
        element("option", label, value=value, selected=value == chosen) for value, label in [("", "all"), *choices]
    ]
    return element("label", element("span", name.capitalize()), element("select", options, name=name))
