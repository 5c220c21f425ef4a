"""The pages of every release without their data: what a page shows, how it judges, and what it may do."""

PAGES = frozenset(
    {
        "0c176bab84fd1549bd732ec0566bb0c3acaa0fe49e0c30a4cf9b7b05527d6e76",  # 0.1.0
    }
)
"""SHA-256 of each page with its language, title and data left out, as `read_page` computes it. Only ever add."""
