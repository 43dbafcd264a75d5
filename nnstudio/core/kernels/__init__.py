"""The arithmetic of `backprop`, arranged for speed. A kernel trains in place, row by row."""
