"""Linear regression to play with: points, lines, the formula, several features."""
