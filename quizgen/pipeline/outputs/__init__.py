"""One module for each kind of file that a deck is built into."""
