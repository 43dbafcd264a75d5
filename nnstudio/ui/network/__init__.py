"""The Network panel: the live diagram and the controls on it."""
