"""What a worksheet says is to be done."""

import re

_COUNTS = {"Name the only one.": 1, "Name both.": 2}


def count_of(prompt: re.Match[str]) -> int | None:
    """How many answers a prompt asks for; None where it does not say."""
    return _COUNTS.get(prompt[0]) or next((int(group) for group in prompt.groups() if group), None)
