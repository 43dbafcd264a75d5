"""Controls that a teacher's task has locked: which they are, and how they look and behave."""
