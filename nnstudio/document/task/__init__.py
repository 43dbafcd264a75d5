"""A task that a teacher gives along with a project: what to reach, and what to leave alone."""
