"""The pictures of answers, each under a path that its bytes decide, and served from the bank as it was read."""

from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256

from quizgen.model.item import Item, Listing
from quizgen.model.picture import Picture
from quizgen.present.illustrations import Illustration, illustrate
from quizgen.serve.markup import Html, element


def hang(items: Iterable[Item]) -> dict[str, Picture]:
    """The pictures that the items show, by their paths."""
    return {_path(shown.picture): shown.picture for item in items for shown in illustrate(item)}


def show_pictures(item: Item) -> Html | None:
    """The item's pictures, each with whose it is, of several answers also what it shows; None where it has none."""
    figures = [_figure(shown, named=isinstance(item.task, Listing)) for shown in illustrate(item)]
    return element("div", figures, class_="pictures") if figures else None


def _figure(shown: Illustration, *, named: bool) -> Html:
    return element(
        "figure",
        element("img", src=_path(shown.picture), alt=shown.name, loading="lazy"),
        element("p", shown.name, class_="label", aria_hidden="true") if named else None,
        element("figcaption", shown.credit) if shown.credit else None,
    )


def _path(picture: Picture) -> str:
    return f"/pictures/{_hash(picture.content)}{picture.format}"


@lru_cache(maxsize=64)
def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()
