"""The card layouts of every release: what a package's fields show, and nothing else."""

LAYOUTS: frozenset[str] = frozenset()
"""SHA-256 of each note type's fields, templates, styles and sort, as `read_package` computes it. Only ever add."""
