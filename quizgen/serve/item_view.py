"""One item as an author looks at it: what the learner sees on the left, what stands behind it on the right."""

from collections.abc import Iterable, Sequence

from quizgen.diagnostics.diagnostic import Diagnostic
from quizgen.model.ids import Language
from quizgen.present.line import Line
from quizgen.present.presentation import Background, Listing, Options, Pairs, Recall, Response
from quizgen.present.presentation import Sequence as Ordered
from quizgen.serve.findings_page import show_finding, show_findings
from quizgen.serve.markup import Content, Html, element, join, line
from quizgen.serve.pictures import show_pictures
from quizgen.serve.shelf import Specimen
from quizgen.wording.phrasebook import OPTION_LETTERS, PHRASEBOOKS


def show_specimen(specimen: Specimen, language: Language) -> Html:
    """The item, its facts, its proof and its findings."""
    shown, exhibit = specimen.presentation, specimen.exhibit
    book = PHRASEBOOKS[language]
    asked = element(
        "div",
        element(
            "p",
            element("span", book.kinds[shown.item.id.kind], class_="kind"),
            element("span", shown.prompt, class_="prompt"),
            element("span", shown.hedge, class_="hedge") if shown.hedge else None,
            class_="task",
        ),
        element("p", line(shown.stem), class_="stem"),
        _response(shown.response),
        show_pictures(shown.item),
        _background(shown.background),
        class_="asked",
        lang=language,
    )
    behind = element(
        "div",
        element("h2", exhibit.id, class_="id"),
        show_findings(specimen.findings) if specimen.findings else None,
        _lines("Fact", exhibit.facts),
        _lines("Proof", exhibit.proof),
        class_="behind",
    )
    return element("li", asked, behind, class_="specimen", id=exhibit.id)


def show_refused(refused: Sequence[Diagnostic]) -> Html:
    """Items that could not be made, each with the reason."""
    rows = [element("li", element("h3", one.subject, class_="id"), show_finding(one)) for one in refused]
    return element("ul", rows, class_="findings")


def _response(response: Response) -> Html:
    match response:
        case Recall(key=key, also=also):
            return join(_key(key), element("p", ", ".join(also), class_="also") if also else None)
        case Options(options=options, key=key, correction=correction):
            rows = [_option(letter, option, right=place == key) for place, (letter, option) in _lettered(options)]
            return join(element("ol", rows, class_="choices-shown"), _key(correction) if correction else None)
        case Listing(keys=keys):
            return element("ul", [element("li", line(key)) for key in keys], class_="keys")
        case Ordered(events=events, ranks=ranks, order=order):
            rows = [
                element("li", element("span", line(ranks[place]), class_="when"), element("span", line(events[place])))
                for place in order
            ]
            return element("ol", rows, class_="keys ranked")
        case Pairs(left=left, right=right, pairs=pairs):
            rows = [
                join(element("dt", line(one)), element("dd", line(right[pair])))
                for one, pair in zip(left, pairs, strict=True)
            ]
            return element("dl", rows, class_="keys paired")


def _lettered(options: Sequence[Line]) -> Iterable[tuple[int, tuple[str, Line]]]:
    return enumerate(zip(OPTION_LETTERS, options, strict=False))


def _option(letter: str, option: Line, *, right: bool) -> Html:
    mark = element("span", " (key)", class_="spoken", lang="en") if right else None
    return element("li", f"{letter}. ", line(option), mark, class_="is-key" if right else "")


def _key(key: Line) -> Html:
    return element("p", line(key), class_="key-line")


def _background(background: Background) -> Html:
    citation = background.citation
    cited = [part for part in (citation.title, citation.publisher, citation.published, citation.cited) if part]
    remarks: list[Content] = [
        element("p", f"{one.heading}: “{one.printed}” {one.note}", class_="hint") for one in background.remarks
    ]
    return join(
        element("ul", [element("li", line(statement)) for statement in background.statements], class_="statements"),
        remarks,
        element("p", " · ".join((*cited, background.certainty_label)), class_="hint"),
    )


def _lines(heading: str, lines: Sequence[str]) -> Html:
    return join(element("h3", heading, class_="label"), element("pre", "\n".join(lines), tabindex="0"))
