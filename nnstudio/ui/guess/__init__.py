"""Predict, then step."""
