"""Numbers as compounds spell them."""

from decimal import Decimal


def show(value: Decimal) -> str:
    """In plain digits, without zeros at the end of its decimals."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text
