"""The project file: everything that a person has before them, whole and to the last bit."""
