"""The language that texts are in: English as it stands in the code, or a translation of it."""
