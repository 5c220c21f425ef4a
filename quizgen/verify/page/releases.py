"""The pages of every release without their data: what a page shows, how it judges, and what it may do."""

PAGES = frozenset(
    {
        "9bd049ee11fb77922c0dc5773fac7eaaa839e95db5460b16c397a46784207d7a",  # 0.1.0
    }
)
"""SHA-256 of each page with its language, title and data left out, as `read_page` computes it.

A released page's stays for ever; that of a version not yet released is replaced when the page changes.
"""
