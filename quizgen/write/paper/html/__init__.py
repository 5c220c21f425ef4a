"""Worksheets and answer keys as HTML: each a single file that a browser shows, edits and prints."""
