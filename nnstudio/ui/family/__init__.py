"""My family: several rows of one's own, each with what the network says of it."""
