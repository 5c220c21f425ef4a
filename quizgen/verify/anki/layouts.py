"""The card layouts of every release: what a package's fields show, and nothing else."""

LAYOUTS = frozenset(
    {
        "25ad236b814d83063bc55e2fd8b4b8462dd002534c195c4f04381435323b09f9",  # Recall, 0.1.0
        "e87dead30482825c67bfa051c67fa98a2da9162568b7429248b3a25dae0ec4b7",  # Cloze, 0.1.0
        "3ee904a9f1cc0fd110bc7ce2218eafdb5f0fcef3800c776e8e9f7bb91c4800b0",  # Choice, 0.1.0
        "2c15148a634a9968a54eb7de059b7e5392711979fd33dd97b1823fa2d44da9fb",  # List, 0.1.0
    }
)
"""SHA-256 of each note type's fields, templates, styles and sort, as `read_package` computes it. Only ever add."""
