"""The pages of every release without their data: what a page shows, how it judges, and what it may do."""

PAGES = frozenset(
    {
        "b4415cc2d6b74237fe05dcd911fae21616d286ca0e89b9572e1eb9ca5811e3d8",  # 0.1.0
    }
)
"""SHA-256 of each page with its language, title and data left out, as `read_page` computes it. Only ever add."""
