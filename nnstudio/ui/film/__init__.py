"""The training as a film."""
