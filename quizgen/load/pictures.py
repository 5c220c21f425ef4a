"""The pictures of entities: files that lie beside a topic's facts, or that topics share."""

from pathlib import Path

from quizgen.diagnostics.collector import Collector
from quizgen.diagnostics.rules import Rule
from quizgen.load.files import path_inside
from quizgen.load.nodes import MappingNode, Node
from quizgen.load.shape import as_localized, as_text, check_keys, require
from quizgen.model.picture import Picture, PictureFormat
from quizgen.source import Span

SIZE_LIMIT = 2 * 1024 * 1024
"""Bytes: many times what a card on a phone can show."""

_KEYS = ("file", "credit")

_PNG_END = b"IEND\xaeB`\x82"
_BEHIND = 512
"""Bytes in which a picture ends."""
_BARE_JPEG, _BARE_GIF, _BARE_WEBP = 100, 30, 30
"""Bytes that are too few for any picture."""


def load_picture(node: Node | None, folder: Path, problems: Collector) -> Picture | None:
    """Read the picture that `picture:` names, a file or a mapping of `file` and `credit`.

    None where the entity has none, and with findings where it cannot be read or is no picture.
    """
    credit = None
    if isinstance(node, MappingNode):
        check_keys(node, _KEYS, "picture", problems)
        credit = as_localized(node.get("credit"), "credit", problems)
        node = require(node, "file", problems)
    name = as_text(node, "picture", problems)
    if name is None or node is None:
        return None
    path = path_inside(folder, name, node.span, problems)
    content = _read(path, node.span, problems) if path is not None else None
    if content is None:
        return None
    format_ = _format_of(content)
    if format_ is None:
        message = f'"{name}" is no PNG, JPEG, GIF or WebP picture'
        problems.add(Rule.BAD_VALUE, message, node.span, help="save it as one of these")
        return None
    if not _is_whole(content, format_):
        problems.add(Rule.BAD_VALUE, f'"{name}" breaks off before its end', node.span, help="save or copy it again")
        return None
    return Picture(content=content, format=format_, credit=credit or {})


def _read(path: Path, span: Span, problems: Collector) -> bytes | None:
    shown = path.as_posix()
    try:
        if path.exists() and not path.is_file():
            problems.add(Rule.UNREADABLE_FILE, f"{shown} is not a file", span, help="put a picture in its place")
            return None
        if path.stat().st_size > SIZE_LIMIT:
            message = f"{shown} has over {SIZE_LIMIT // 1024**2} MiB"
            problems.add(Rule.FILE_TOO_LARGE, message, span, help="save it smaller: 1,000 pixels are plenty on a card")
            return None
        return path.read_bytes()
    except FileNotFoundError:
        problems.add(Rule.MISSING_FILE, f"no file {shown}", span, help="put it there, or mend the name")
    except OSError as error:
        message = f"{shown} cannot be read: {error.strerror or error}"
        problems.add(Rule.UNREADABLE_FILE, message, span, help="let it be read by whoever runs quizgen")
    return None


def _format_of(content: bytes) -> PictureFormat | None:
    """The format that the file begins as, whatever it is called."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return PictureFormat.PNG
    if content.startswith(b"\xff\xd8\xff"):
        return PictureFormat.JPEG
    if content.startswith((b"GIF87a", b"GIF89a")):
        return PictureFormat.GIF
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return PictureFormat.WEBP
    return None


def _is_whole(content: bytes, format_: PictureFormat) -> bool:
    """Whether the file ends as its format does; some programs leave a few bytes behind that nothing reads."""
    match format_:
        case PictureFormat.PNG:
            return content[12:16] == b"IHDR" and _PNG_END in content[-_BEHIND:]
        case PictureFormat.JPEG:
            return len(content) > _BARE_JPEG and b"\xff\xd9" in content[-_BEHIND:]
        case PictureFormat.GIF:
            return len(content) > _BARE_GIF and b"\x00;" in content[-_BEHIND:]
        case PictureFormat.WEBP:
            return len(content) >= int.from_bytes(content[4:8], "little") + 8 > _BARE_WEBP
