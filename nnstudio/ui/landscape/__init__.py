"""The Loss landscape panel: the loss along one weight and over two, and the weights' history."""
