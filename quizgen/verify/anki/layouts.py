"""The note types of every release: what a package's fields show, and what Anki does with them besides."""

LAYOUTS = frozenset(
    {
        "89e9e0643ba23d25a752ae4a6becdd1f96473f44b869e8fb008eca1e0f925e18",  # Recall, 0.1.0
        "db41c693da5bebfe41ef380df4b5e33362360b6316790db27561b08ec6ec3dd1",  # Cloze, 0.1.0
        "3ffbb3be1816350fe6deacebbf98d514f08cd41f08d4e734f5ad49f419c12e34",  # Choice, 0.1.0
        "c6efd49061a1975842eec1880500fcffc55599e2f1dc6586213dafc8321d5c8c",  # List, 0.1.0
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
