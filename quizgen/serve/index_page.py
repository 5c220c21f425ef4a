"""All decks on one page."""

from collections import Counter

from quizgen.diagnostics.counting import count_of
from quizgen.serve.document import document
from quizgen.serve.markup import Html, element, join
from quizgen.serve.shelf import Shelf, Volume
from quizgen.wording.phrasebook import PHRASEBOOKS


def index_page(shelf: Shelf) -> bytes:
    """The decks, each in each language, with how many of their keys are proven."""
    decks = dict.fromkeys(volume.deck for volume in shelf.volumes)
    cards = [_deck(deck, [volume for volume in shelf.volumes if volume.deck == deck]) for deck in decks]
    nothing = element("p", "No deck could be built yet: see the findings.", class_="hint")
    return document("Decks", shelf, element("h1", "Decks"), element("div", cards or nothing, class_="decks"))


def _deck(name: str, volumes: list[Volume]) -> Html:
    return element(
        "section",
        element("h2", name, class_="deck-name"),
        element("ul", [_volume(volume) for volume in volumes]),
        class_="deck-card",
    )


def _volume(volume: Volume) -> Html:
    book = PHRASEBOOKS[volume.language]
    counts = Counter(specimen.presentation.item.id.kind for specimen in volume.specimens)
    kinds = [
        element("li", f"{book.kinds[kind]} ", element("span", str(count), class_="number"))
        for kind, count in counts.items()
    ]
    title = element("h3", volume.title, lang=volume.language)
    whole = volume.keys == volume.proven
    state = element("p", f"{volume.proven} of {volume.keys} keys proven", class_="proven" if whole else "unproven")
    unmade = count_of(len(volume.refused), "item")
    refused = element("p", f"{unmade} could not be made", class_="hint") if volume.refused else None
    return element(
        "li",
        title,
        element("ul", kinds, class_="kind-counts", lang=volume.language),
        join(state, refused),
        element(
            "p",
            element("a", "Take the quiz", href=f"{volume.path}/", class_="button main"),
            element("a", "Look at the items", href=f"{volume.path}/items", class_="button"),
            class_="actions",
        ),
        class_="volume",
    )
