"""The pages of every release without their data: what a page shows, how it judges, and what it may do."""

PAGES = frozenset(
    {
        "9cb149fa47bc0e597e159fb579aa910da85122a38dcd5018c20557d6c6e3176e",  # 0.1.0
    }
)
"""SHA-256 of each page with its language, title and data left out, as `read_page` computes it.

A released page's stays for ever; that of a version not yet released is replaced when the page changes.
"""
