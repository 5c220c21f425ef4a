"""The note types of every release: what a package's fields show, and what Anki does with them besides."""

LAYOUTS = frozenset(
    {
        "25ad236b814d83063bc55e2fd8b4b8462dd002534c195c4f04381435323b09f9",  # Recall, 0.1.0
        "e87dead30482825c67bfa051c67fa98a2da9162568b7429248b3a25dae0ec4b7",  # Cloze, 0.1.0
        "3ee904a9f1cc0fd110bc7ce2218eafdb5f0fcef3800c776e8e9f7bb91c4800b0",  # Choice, 0.1.0
        "2c15148a634a9968a54eb7de059b7e5392711979fd33dd97b1823fa2d44da9fb",  # List, 0.1.0
    }
)
"""SHA-256 of each note type's fields, templates, styles and sort, as `read_package` computes it.

A released one stays for ever; that of a version not yet released is replaced when the layout changes.
"""

FRAMES = frozenset(
    {
        "cd79d27066856b1c826ca7f92feaa0ef996f2c53469be36404ab517d650ec532",  # Choice, 0.1.0
        "b085bc03fc85b5c1e61f4aa533db9c471e5750dc9ee28019311f1c90672ad906",  # Cloze, 0.1.0
        "c9f626f99d523a108d64a002750261fa026f69b9cee3d5f43aeba5c67d08a290",  # List, 0.1.0
        "e769c558ed4029904a8847ca8575f6eb7db1c89f2d6d56173b3ebbe6748f0afe",  # Recall, 0.1.0
    }
)
"""SHA-256 of the rest of each note type, its time too, as `read_package` computes it."""
