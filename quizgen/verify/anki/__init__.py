"""Anki packages read back: notes as printed items, and nothing in the collection that no release wrote."""
