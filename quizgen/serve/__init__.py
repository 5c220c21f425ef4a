"""The author's preview: every deck in a browser on this machine, made anew while its files are edited."""
