"""The window: one widget a file. Widgets take values by method and tell intent by signal."""

import nnstudio.session  # noqa: F401  # first: it guards what is derived from Qt's classes
