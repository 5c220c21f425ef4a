"""Moodle XML: questions and categories, read by a grammar in which every attribute and child counts."""
