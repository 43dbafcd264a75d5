"""What every plot is drawn with: a calm plot, its dots and dashes."""
