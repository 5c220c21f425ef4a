"""The note types of every release: what a package's fields show, and what Anki does with them besides."""

LAYOUTS = frozenset(
    {
        "9e76ecf4e9c3ab0e80d04d8a456570028755f6011607b494967a9f5b2710235c",  # Recall, 0.1.0
        "b09cd932dced86e1d7b78ff6173f0e52bc6ab14353d91239f7f30f20813f6d22",  # Cloze, 0.1.0
        "6e37624be30b0a12bb1a87d196dccd3c858dc0e849d271c3c94ea5dd75f63dc7",  # Choice, 0.1.0
        "4abb91e85de1fad27f9f97b75f1353a01d55a5330ac2a2b744a0d291bbf3b60d",  # List, 0.1.0
    }
)
"""SHA-256 of each note type's fields, templates, styles and sort, as `read_package` computes it.

A released one stays for ever; that of a version not yet released is replaced when the layout changes.
"""

FRAMES = frozenset(
    {
        "b872c82a4b9981cb812a5bc9b4910588c01a9fdab2457e283007bcae91b133c2",  # Choice, 0.1.0
        "dfd96c3b34e73b67b23016c805dd667374516c83ea1d47a712dd523b6096e018",  # Cloze, 0.1.0
        "c0eaa6aa11fe26d8e02b2dc396b4dddf6bdafbd57cb4df3a99ceb97f2b03b216",  # List, 0.1.0
        "ab016d054c21a3668c1ddae2616423b4639a8cf300b0fd544afecae081f3c3a6",  # Recall, 0.1.0
    }
)
"""SHA-256 of the rest of each note type, its time apart, as `read_package` computes it."""
