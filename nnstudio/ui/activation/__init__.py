"""The Activation panel: a card with its curve for each function."""
