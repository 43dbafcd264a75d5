"""The map: what the network would say for anyone, over two inputs."""
