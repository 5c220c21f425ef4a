"""The quiz's data as the page carries it: not to be read at a glance, and open to everybody who looks closer."""

from base64 import b64encode

_STEP = 0x9E3779B1


def mask(data: bytes) -> str:
    """The data with each byte changed by the next of a fixed sequence, in base64: hidden, not protected."""
    masked = bytearray(data)
    state = 0
    for place in range(len(masked)):
        state = (state + _STEP) & 0xFFFFFFFF
        masked[place] ^= (state ^ (state >> 15)) & 0xFF
    return b64encode(masked).decode("ascii")
