"""The course beside the real window: its panel, the ring around what is meant, "Show me"."""
