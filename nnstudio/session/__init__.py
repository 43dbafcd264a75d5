"""The living part, QtCore only: one `Session` holds the document, the worker and the clocks."""
