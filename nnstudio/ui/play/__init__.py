"""The dialog with tables to play with."""
