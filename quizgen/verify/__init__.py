"""Built files read back by code of their own, every key in them proven against the bank."""
