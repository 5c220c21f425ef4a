"""Learning with a deck: what was answered when, what is due, and which item comes next."""
