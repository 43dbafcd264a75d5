"""Trained weights for other worlds: one module a format, and a table of them all (`formats`)."""
