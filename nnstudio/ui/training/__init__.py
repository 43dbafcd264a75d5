"""The Training panel: every setting of the training that the toolbar has no room for."""
