"""The pages of every release without their data: what a page shows, how it judges, and what it may do."""

PAGES = frozenset(
    {
        "80b4d466feb768e182a8ab1628a0532752f55ddb5ed531672ca05f5690d8a345",  # 0.1.0
    }
)
"""SHA-256 of each page with its language, title and data left out, as `read_page` computes it. Only ever add."""
