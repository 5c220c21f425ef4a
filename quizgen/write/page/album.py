"""The pictures of a page: the bytes of each once, however many items show it."""

from base64 import b64encode
from collections.abc import Iterable, Mapping

from quizgen.model.item import Item
from quizgen.model.picture import Picture
from quizgen.present.illustrations import Illustration, illustrate
from quizgen.write.page.text import show_text

Json = object


class Album:
    """The pictures of these items, in the order in which they are first shown."""

    def __init__(self, items: Iterable[Item]) -> None:
        pictures = {shown.picture.content: shown.picture for item in items for shown in illustrate(item)}
        self._pictures = tuple(pictures.values())
        self._places = {content: place for place, content in enumerate(pictures)}

    def pictures(self) -> Mapping[str, Json]:
        """What the page has of them; nothing where there are none."""
        return {"pictures": [_picture(picture) for picture in self._pictures]} if self._pictures else {}

    def shown(self, item: Item) -> Mapping[str, Json]:
        """What the item has of them; nothing where it shows none."""
        illustrations = illustrate(item)
        return {"pictures": [self._illustration(one) for one in illustrations]} if illustrations else {}

    def _illustration(self, shown: Illustration) -> Json:
        return {
            "picture": self._places[shown.picture.content],
            "name": show_text(shown.name),
            "credit": show_text(shown.credit),
        }


def _picture(picture: Picture) -> Json:
    return {"type": picture.format.media_type, "content": b64encode(picture.content).decode("ascii")}
