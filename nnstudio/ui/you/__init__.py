"""The You panel: one's own values and what the network says of them."""
