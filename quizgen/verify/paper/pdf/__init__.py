"""Sheets in PDF: read by their tagged structure, element by element, with nothing on any page left unread."""
