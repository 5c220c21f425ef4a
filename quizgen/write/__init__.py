"""From items and forms to the bytes of files, and those bytes to the disk."""
