"""QTI 2.1 packages: items, test and manifest, read by a grammar in which every attribute and child counts."""
