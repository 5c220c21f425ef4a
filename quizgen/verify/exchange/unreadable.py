"""What is wrong with a file or with one question in it, before anything is proven."""


class UnreadableExport(Exception):
    """The file as a whole cannot be read; the text says why."""


class MalformedQuestion(Exception):
    """One question of the file cannot be read; the text says why."""
