"""The proof itself: printed items, whatever file they come from, held against the bank."""
