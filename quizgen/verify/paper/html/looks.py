"""The style sheets of every release, by their hashes: what else one might hide or show cannot be told."""

import re
from hashlib import sha256

_OWN = re.compile(r'content: "[0-9A-Z-]*"|:root \{ --text: "(?:[^"\\]|\\.)*", var\(--ours\); \}\n')
"""What differs from form to form: the code and the letter, and the font that the author chose."""

_KNOWN = frozenset(
    {
        "4f6f5306ac28bb24654f0eb3030dfd15d7bf51481d06c1b341a8828775eb4a90",
        "b8825fdd3319906c3060941c540cfeec323ae72c23fd15486afdfc2d25939cf3",
    }
)


def has_known_look(style: str) -> bool:
    """Whether a release writes sheets with this style sheet."""
    return hash_look(style) in _KNOWN


def hash_look(style: str) -> str:
    """The style sheet's hash, whatever form it is for."""
    return sha256(_OWN.sub("", style).encode()).hexdigest()
