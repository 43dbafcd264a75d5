"""The living part, QtCore only: one `Session` holds the document, the worker and the clocks."""

from nnstudio.session.overrides import guard_overrides

guard_overrides()  # before any class is derived from one of Qt's
