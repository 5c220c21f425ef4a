"""The quiz's data as the page carries it: not to be read at a glance, and open to everybody who looks closer."""

from base64 import b64encode

_STEP = 0x9E3779B1

_LENGTH = 4096
"""After so many bytes the pad begins again."""

_STATES = tuple(_STEP * place & 0xFFFFFFFF for place in range(1, _LENGTH + 1))
_PAD = bytes((state ^ (state >> 15)) & 0xFF for state in _STATES)


def mask(data: bytes) -> str:
    """The data with each byte changed by the next of a fixed pad, in base64: hidden, not protected."""
    length = len(data)
    pad = (_PAD * (length // _LENGTH + 1))[:length]
    masked = int.from_bytes(data, "big") ^ int.from_bytes(pad, "big")  # whole: pictures have millions of bytes
    return b64encode(masked.to_bytes(length, "big")).decode("ascii")
