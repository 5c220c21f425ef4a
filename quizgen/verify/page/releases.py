"""The pages of every release without their data: what a page shows, how it judges, and what it may do."""

PAGES = frozenset(
    {
        "a2c1a600aa62903e09ec9f184770c423845c9e433439cb745a0ce1879d29d969",  # 0.1.0
    }
)
"""SHA-256 of each page with its language, title and data left out, as `read_page` computes it.

A released page's stays for ever; that of a version not yet released is replaced when the page changes.
"""
