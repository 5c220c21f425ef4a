"""The pages of every release without their data: what a page shows, how it judges, and what it may do."""

PAGES = frozenset(
    {
        "52bf9619efa86550b88dc09c16d05c011bee77f87fdfee7c39a47fc7d180fd9c",  # 0.1.0
    }
)
"""SHA-256 of each page with its language, title and data left out, as `read_page` computes it.

A released page's stays for ever; that of a version not yet released is replaced when the page changes.
"""
