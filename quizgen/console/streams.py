"""What the stream at hand can show: colours, moving bars, which characters."""

import io
import os
from collections.abc import Mapping
from typing import TextIO


def wants_colour(stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether to colour what goes to `stream`: a terminal without NO_COLOR, or anything with FORCE_COLOR."""
    if environment.get("NO_COLOR"):
        return False
    return bool(environment.get("FORCE_COLOR")) or is_screen(stream, environment)


def is_screen(stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether `stream` is a terminal that can move its cursor."""
    return stream.isatty() and environment.get("TERM") != "dumb"


def tolerate_bytes(stream: TextIO) -> None:
    """Have the stream read what is not of its encoding as halves of characters, which are no text, rather than fail."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="surrogateescape")


def tolerate_characters(*streams: TextIO) -> None:
    """Have the streams write what their encoding lacks as escapes, rather than fail on a fact's text."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
