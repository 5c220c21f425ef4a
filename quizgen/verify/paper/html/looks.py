"""The style sheets of every release, by their hashes: what else one might hide or show cannot be told."""

import re
from hashlib import sha256

_OWN = re.compile(r'content: "[0-9A-Z-]*"|:root \{ --text: "(?:[^"\\]|\\.)*", var\(--ours\); \}\n')
"""What differs from form to form: the code and the letter, and the font that the author chose."""

_KNOWN = frozenset(
    {
        "49fb3cdf1f5bc4f55ec795068d1aba0f338691e153493af106fd7bdb5a0c92af",
        "e45bab76acc871409b616837dfbcdf25b35a30d08ea745102321923ba09b714f",
    }
)


def has_known_look(style: str) -> bool:
    """Whether a release writes sheets with this style sheet."""
    return hash_look(style) in _KNOWN


def hash_look(style: str) -> str:
    """The style sheet's hash, whatever form it is for."""
    return sha256(_OWN.sub("", style).encode()).hexdigest()
