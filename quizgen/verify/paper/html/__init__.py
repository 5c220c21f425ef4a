"""Sheets in HTML: read as a reader reads them, by headings, numbers and letters, with nothing left unread."""
