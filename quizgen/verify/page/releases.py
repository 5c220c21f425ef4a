"""The pages of every release without their data: what a page shows, how it judges, and what it may do."""

PAGES = frozenset(
    {
        "559feedaf07517038b4148abed8c4b28674f815c31576ac7dfad1a122e860756",  # 0.1.0
    }
)
"""SHA-256 of each page with its language, title and data left out, as `read_page` computes it. Only ever add."""
