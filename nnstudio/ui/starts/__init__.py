"""The panel that trains the present network from many starts and compares them."""
