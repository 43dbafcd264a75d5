"""The window: one widget a file. Widgets take values by method and tell intent by signal."""

from nnstudio.session.overrides import guard_overrides

guard_overrides()  # before any class is derived from one of Qt's
