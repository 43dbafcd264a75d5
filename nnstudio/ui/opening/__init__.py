"""How a file is read: a preview with what was recognised, to be corrected before it is opened."""
