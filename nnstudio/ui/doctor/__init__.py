"""What ails the training: a line under the panels, and a panel with all of it."""
