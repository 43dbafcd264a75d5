"""NN Studio: watch a neural network learn from your own table.

The map of the packages, from the top down; each may import only what stands below it:

========  ====================================================================
cli       the command line: open the window, or work without one
app       builds the window, connects its parts, runs it
ui        the widgets, one a file (QtWidgets, pyqtgraph)
session   the open document, the training thread, the frame clock (QtCore)
lessons   the course: pages as data, and what they ask for (no Qt)
glossary  the terms of the field: data, and how they are found (no Qt)
document  what a person saves: the table, the network, the settings (no Qt)
data      tables, units, scaling, importers (no Qt)
core      the textbook: network, backpropagation, training (numpy only)
========  ====================================================================

Beside them stand ``assets`` (finds icons, fonts and samples) and ``systemcheck``
(says what a window would miss on this computer).
"""

__version__ = "0.1.0"
