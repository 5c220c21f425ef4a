"""Files for other programs, read back into printed items: each format by itself, and with none of the writer's code."""
