"""A picture that an author gives an entity."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from quizgen.model.ids import Language


class PictureFormat(StrEnum):
    """A format that Anki and browsers show on every device, by the ending of its files' names."""

    PNG = ".png"
    JPEG = ".jpg"
    GIF = ".gif"
    WEBP = ".webp"

    @property
    def media_type(self) -> str:
        """What the format is called on the Web."""
        return f"image/{self.name.lower()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture file, whole."""

    content: bytes = field(repr=False)
    format: PictureFormat
    credit: Mapping[Language, str]
    """Whose it is and under which licence, in each language; empty where the author says nothing."""
