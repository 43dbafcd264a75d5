"""Views as pictures to take along: files and the clipboard."""
