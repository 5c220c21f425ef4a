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
        "ed1dead32f1a7bae3b19ac522c424a98ca03acb6721d222f71f3b70b16d0f0f9",  # Choice, 0.1.0
        "222c898630fef5580260257404b5bb268521cb82c85a91ee14f4627394f471d8",  # Cloze, 0.1.0
        "176361150451f4688b8f15028391f3cdc488789835435a23c2d6584b341d0eba",  # List, 0.1.0
        "ffaf7c0f8675d2364f76fae3d91513e1cb62c678e821bf1001900810fca34f17",  # Recall, 0.1.0
    }
)
"""SHA-256 of the rest of each note type, its time apart, as `read_package` computes it."""
