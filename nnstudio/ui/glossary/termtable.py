"""Which control stands for which term: the one table to look at.

A control is named by who made it and what it is called there, so that no text has to match:
"TrainBar._rate" is the attribute _rate of a TrainBar. A member of a list or dict has its place or
key behind it ("RowsSection.controls.0"); without it, the line holds for all members. A class alone
holds for each of its widgets that neither the table nor a name on it says more about.
"""

from __future__ import annotations

PLACES: dict[str, str] = {
    # Toolbar
    "TrainBar._rate": "learning rate",
    "TrainBar._epochs": "epoch",
    "TrainBar._epoch": "epoch",
    "TrainBar._seed": "seed",
    "TrainBar._loss": "loss",
    "TrainBar._loss_label": "loss",
    "TrainBar.settings": "training",
    "TrainBar.speed": "training",
    # Table
    "TablePanel.view": "row",
    "TablePanel.add": "row",
    "TablePanel.hold_out": "hold-out",
    "TablePanel.scaling": "scaling",
    "TableView.grip": "row",
    "ScalingLine._kinds": "scaling",
    "ScalingLine._fields": "shift",
    "ScalingLine.numbers": "scaling",
    "ScalingLine.hint": "scaling",
    "ScalingLine.label": "code of a label",
    "LabelLine.words": "code of a label",
    "LabelLine.switch": "code of a label",
    # You, family
    "YouAnswer.class_name": "class",
    "YouAnswer.line": "output",
    "YouAnswer.scale": "threshold",
    "YouAnswer.probability": "probability",
    "YouPanel.steps": "scaling",
    "YouPanel.add": "row",
    "YouPanel.family": "output",
    # Network, cards
    "LayerControls": "layer",
    "NetworkPanel._row": "row",
    "ExplainView.parameter": "parameter",
    "ExplainView.steepest": "gradient",
    "ExplainView.step": "step",
    "ExplainView.formula": "feedforward",
    "ParameterCard": "parameter",
    "NeuronCard": "neuron",
    "LossCard": "loss",
    # Activation, lab
    "CurvePair.function": "activation function",
    "CurvePair.slope": "slope",
    "FunctionLine.box": "activation function",
    "FunctionLine.formula": "activation function",
    "Readings.box": "weighted sum",
    "Readings.letter": "weighted sum",
    # Loss, landscape, runs
    "LossPanel._log": "log scale",
    "LossPanel": "loss",
    "TimeTrack": "run",
    "LandscapeView.log": "log scale",
    "LandscapeView.across": "parameter",
    "LandscapeView.slice": "landscape",
    "CompareBar": "activation function",
    "RunsView.list": "run",
    # Linear regression
    "ScatterPlot": "least squares",
    "LinePart.own": "mean squared error",
    "LinePart.least": "least squares",
    "LinePart.times": "least squares",
    # Map
    "MapTools.axes": "input",
    "MapTools.paint": "row",
    "DecisionMap._canvas": "decision boundary",
    "MapLegend.keys": "class",
    # Training settings
    "RowsSection.controls.0": "batch",
    "RowsSection.controls.1": "stochastic gradient descent",
    "LossSection": "loss",
    "OptimizerSection": "optimizer",
    "KernelSection": "kernel",
    "ScheduleSection": "learning-rate schedule",
    "PenaltySection.controls.0": "L1 penalty",
    "PenaltySection.controls.1": "weight decay",
    "StopsSection": "early stopping",
    # Starts, evaluation
    "StartsView._count": "seed",
    "StartsView._go": "stuck start",
    "EvaluationView.bar": "threshold",
    "EvaluationView.matrix": "confusion matrix",
    "EvaluationView.roc": "ROC curve",
    "EvaluationView.residuals": "residual",
    "EvaluationView.worst": "residual",
    "EvaluationView.sections.worst": "residual",
    "FigureView": "accuracy",
}

# The term nearest to a panel as a whole, by the name of its dock.
PANELS: dict[str, str] = {
    "table": "row",
    "you": "output",
    "activation": "activation function",
    "network": "neural network",
    "training": "training",
    "loss": "loss",
    "map": "map",
    "starts": "stuck start",
    "doctor": "stuck start",
    "evaluation": "accuracy",
    "family": "output",
    "explain": "backpropagation",
    "lab": "activation function",
    "landscape": "landscape",
    "runs": "run",
    "regression": "least squares",
}

# Menus and toolbar buttons, by the name of the action.
ACTION_TERMS: dict[str, str] = {
    "run": "training",
    "row": "step",
    "epoch": "epoch",
    "rewind": "seed",
    "new_start": "seed",
    "training": "training",
    "explain": "backpropagation",
    "guess": "gradient descent",
    "loss_card": "loss",
    "lab": "activation function",
    "landscape": "landscape",
    "starts": "stuck start",
    "doctor": "stuck start",
    "evaluation": "accuracy",
    "family": "output",
    "predictions": "output",
    "losses": "loss",
    "runs": "run",
    "regression": "least squares",
    "compare": "activation function",
    "ghosts": "run",
    "add_layer": "hidden layer",
    "remove_layer": "hidden layer",
    "gradients": "gradient",
    "neuron_maps": "decision boundary",
}

# What the doctor finds, by the name of the illness.
ILLNESS_TERMS: dict[str, str] = {
    "lost_numbers": "divergence",
    "all_locked": "locked parameter",
    "one_class": "label",
    "out_of_reach": "output",
    "raw_inputs": "scaling",
    "alike": "random start",
    "rate_too_high": "learning rate",
    "exploding": "divergence",
    "dead": "dead unit",
    "saturated_output": "saturation",
    "vanishing": "saturation",
    "saturated": "saturation",
    "contradiction": "label",
    "unequal_columns": "scaling",
    "penalty": "weight decay",
    "rate_too_low": "learning rate",
    "overfit": "overfitting",
    "constant_column": "feature",
    "stuck": "stuck start",
}
