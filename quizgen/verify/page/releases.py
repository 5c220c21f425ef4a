"""The pages of every release without their data: what a page shows, how it judges, and what it may do."""

PAGES = frozenset(
    {
        "a81d4c01073b593a53c301809ea90a21a946f9c097f37da119c6189dc7ef836c",  # 0.1.0
    }
)
"""SHA-256 of each page with its language, title and data left out, as `read_page` computes it. Only ever add."""
