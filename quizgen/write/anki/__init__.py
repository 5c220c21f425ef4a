"""Anki packages: items as notes, notes as a collection, and the lock that keeps each note's time."""
