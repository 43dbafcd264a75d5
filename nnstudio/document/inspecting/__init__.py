"""What there is to say about one neuron, one weight or bias, and the loss."""
