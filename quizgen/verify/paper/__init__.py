"""Printed sheets read back: what stands under each number, proven against the bank through the form's code."""
