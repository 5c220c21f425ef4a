"""What commands show on a terminal: findings, progress, tables and quiz sessions."""
