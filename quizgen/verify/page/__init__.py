"""The page for the browser, read back: its data unmasked, its script and looks known to the byte."""
