"""The Activation lab: one neuron's activation to play with; nothing here changes the network."""
