"""Cards: what there is to know about one neuron, one weight or bias, or the loss."""
