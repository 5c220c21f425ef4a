"""What everything else is about: values, facts, relations, phrases, items and plans, as plain data."""
