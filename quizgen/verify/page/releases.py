"""The pages of every release without their data: what a page shows, how it judges, and what it may do."""

PAGES = frozenset(
    {
        "6f7ee8cc24bf2f69a9eff2d65e20b264e24749ba6297aadb8cbf9ad1cfbaed2c",  # 0.1.0
    }
)
"""SHA-256 of each page with its language, title and data left out, as `read_page` computes it. Only ever add."""
