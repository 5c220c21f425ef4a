"""Kahoot's spreadsheets: every cell that it reads, and nothing hidden beside them."""
