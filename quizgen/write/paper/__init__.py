"""Printed matter: worksheets, answer keys, flashcards, study sheets and timelines, as PDF files."""
