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
        "cef95a385336aee198c61a7b1422cc595c7fc2ef4601c40ea43c14c2b13a4f31",  # Choice, 0.1.0
        "cc3181fe6e34028ae0888ab9095e21c69e489b77985ebcfe6d2b0ca1a51bbfed",  # Cloze, 0.1.0
        "6d746f8fc21f47701cdb2c7d5213d267edd4ea82478a1077fc96c1eb31f8394a",  # List, 0.1.0
        "d1b0f91bc1d1481a0006c0ee4cddb8aa03151b66203df9c458aaadd5a8f0e266",  # Recall, 0.1.0
    }
)
"""SHA-256 of the rest of each note type, its time too, as `read_package` computes it."""
