"""The style sheets of every release, by their hashes: what else one might hide or show cannot be told."""

import re
from hashlib import sha256

_OWN = re.compile(r'content: "[0-9A-Z-]*"|:root \{ --text: "(?:[^"\\]|\\.)*", var\(--ours\); \}\n')
"""What differs from form to form: the code and the letter, and the font that the author chose."""

_KNOWN = frozenset(
    {
        "6292945b18b8edcb21d58579c302b4ac1974a1cc2030bf524e36c1fb6d138254",
        "973ebb4cf571c3ea1d14b8eb9c999a011e60c2766f2178fcf2db90ee32dd91eb",
    }
)


def has_known_look(style: str) -> bool:
    """Whether a release writes sheets with this style sheet."""
    return hash_look(style) in _KNOWN


def hash_look(style: str) -> str:
    """The style sheet's hash, whatever form it is for."""
    return sha256(_OWN.sub("", style).encode()).hexdigest()
