"""The pages of every release without their data: what a page shows, how it judges, and what it may do."""

PAGES = frozenset(
    {
        "99aa48cc514d25e6780e5eaf67371589b25210c0ef0a2d18b495130623cf52e3",  # 0.1.0
    }
)
"""SHA-256 of each page with its language, title and data left out, as `read_page` computes it.

A released page's stays for ever; that of a version not yet released is replaced when the page changes.
"""
