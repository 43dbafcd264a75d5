"""The names that a lesson's page may use for what only the window has, and how many words follow.

The window has a table for each with the same names.
"""

from __future__ import annotations

# What can be ringed: a name, and how many words stand behind it.
TARGETS = {
    "table": 0,
    "scaling": 0,
    "network": 0,
    "neuron": 1,
    "parameter": 1,
    "activation": 0,
    "lab_link": 0,
    "lab": 0,
    "explain_link": 0,
    "explain": 0,
    "explain_next": 0,
    "loss_figure": 0,
    "rate": 0,
    "run": 0,
    "row": 0,
    "epoch": 0,
    "guess": 0,
    "landscape": 0,
    "regression": 0,
    "regression_plot": 0,
    "regression_least": 0,
    "regression_squares": 0,
    "regression_numbers": 0,
    "regression_features": 0,
    # Training and predictions
    "loss": 0,
    "rewind": 0,
    "new_start": 0,
    "you": 0,
    # When learning fails, and xor
    "loss_tab": 0,
    "map": 0,
    "lab_pages": 0,
    "add_layer": 0,
    "maps_link": 0,
}

# What "Show me" can do; -1: as many words as there are.
SHOWS = {
    "part": 1,
    "choose": -1,
    "answer": 1,
    "open_neuron": 1,
    "open_parameter": 1,
    "set": 2,
    "show_row": 1,
    "activation": 1,
    "open": 1,
    "lab_function": 1,
    "lab_z": 1,
    "explain_to_end": 1,
    "step": 1,
    "epochs": 1,
    "rate": 1,
    "scaling": 1,
    "guess_right": 0,
    "draw_line": 1,
    "farthest": 0,
    "squares": 0,
    "pull": 1,
    "features": 0,
    # Training and predictions
    "foresee": 1,
    "log": 0,
    "you": 1,
    "you_read": 1,
    "label": 2,
    # When learning fails, and xor
    "count_stuck": 0,
    "add_layer": 1,
    "show_maps": 0,
}

# Drawings and their parts.
PICTURES = {"nervecell": ("dendrites", "hillock", "axon", "terminals")}
