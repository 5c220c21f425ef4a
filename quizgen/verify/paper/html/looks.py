"""The style sheets of every release, by their hashes: what else one might hide or show cannot be told."""

import re
from hashlib import sha256

_OWN = re.compile(r'content: "[0-9A-Z-]*"|:root \{ --text: "(?:[^"\\]|\\.)*", var\(--ours\); \}\n')
"""What differs from form to form: the code and the letter, and the font that the author chose."""

_KNOWN = frozenset(
    {
        "3a2fb27d152ac8df2685bdc4944fb058596eed436bf82adc8889d6e7617d1af6",
        "de01352d156217630f7441e74fa205868796d3bf544c58d22b2da0713cfad7ae",
    }
)


def has_known_look(style: str) -> bool:
    """Whether a release writes sheets with this style sheet."""
    return hash_look(style) in _KNOWN


def hash_look(style: str) -> str:
    """The style sheet's hash, whatever form it is for."""
    return sha256(_OWN.sub("", style).encode()).hexdigest()
