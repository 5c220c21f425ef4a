"""Files for other programs, read back into printed items: one module a format, and none of the writer's code."""
