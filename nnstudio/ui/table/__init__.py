"""The Table panel: named rows to edit, scaling and label coding."""
