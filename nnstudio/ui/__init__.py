"""The window: one widget a file. Widgets take values by method and tell intent by signal."""
