"""Texts and names as people vary them: what two spellings of one have in common."""

import unicodedata
from functools import lru_cache
from string import printable

_COMMON_SIGNS = str.maketrans("", "", "・" + "".join(c for c in printable if unicodedata.category(c)[0] in "PZC"))


def fold_case_and_width(text: str) -> str:
    """The text in lower case and one width."""
    return unicodedata.normalize("NFKC", text).casefold()


@lru_cache(maxsize=65_536)
def comparison_key(name: str) -> str:
    """A name without what people vary when they write it: width, case, spaces, dots and dashes."""
    folded = fold_case_and_width(name).translate(_COMMON_SIGNS)
    if folded.isalnum():
        return folded
    return "".join(c for c in folded if unicodedata.category(c)[0] not in "PZC")
