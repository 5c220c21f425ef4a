"""How fast a deck is built and written, measured: `make bench`."""
