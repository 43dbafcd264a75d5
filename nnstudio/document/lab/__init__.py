"""One neuron's activation as a thing to play with: its curve, its slope, and who gets stuck."""
