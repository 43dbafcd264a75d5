"""All that the app remembers of how a person wants it, in one dialog."""
