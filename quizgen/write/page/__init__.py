"""The quiz as one page of HTML that needs nothing else: no server, no network, no other file."""
