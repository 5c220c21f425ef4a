"""A quiz session on a terminal, line by line, or as JSON for a program."""
