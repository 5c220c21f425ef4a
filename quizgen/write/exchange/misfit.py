"""An item that a format cannot carry: left out with the reason, never bent or cut."""


class Misfit(Exception):
    """The format cannot carry the item; the text says why, in the words of a note."""
