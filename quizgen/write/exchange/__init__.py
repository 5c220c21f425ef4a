"""Decks for other programs: learning platforms, spreadsheets and whatever reads JSON."""
