"""The pages of every release without their data: what a page shows, how it judges, and what it may do."""

PAGES = frozenset(
    {
        "061b0887dec5b2bfd9db361ec895b61e6a8a2a50c4a24bddeaa8d3afee3eebdc",  # 0.1.0
    }
)
"""SHA-256 of each page with its language, title and data left out, as `read_page` computes it. Only ever add."""
