"""The pages of every release without their data: what a page shows, how it judges, and what it may do."""

PAGES = frozenset(
    {
        "b93f7dbd8b256d4af077541f2e928341e7e593434bef6dc7ddcfbbdc9a87d865",  # 0.1.0
    }
)
"""SHA-256 of each page with its language, title and data left out, as `read_page` computes it. Only ever add."""
