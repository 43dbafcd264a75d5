"""Names and numbers of what the compiled loops tell apart, and how they read a network.

A network is described by `net`, one row of whole numbers a layer (its columns are named below) and
`alphas`, its activation's parameter. The numbers of `net` are unsigned, and so is every index made
from them: a negative index would count from the end, and asking for that at each step costs a
third of the time.
"""

from __future__ import annotations

# From maxout on they look at several sums at once.
ACTS = ("sigmoid", "tanh", "relu", "leaky_relu", "elu", "linear", "maxout", "softmax")
SIGMOID, TANH, RELU, LEAKY, ELU, LINEAR, MAXOUT, SOFTMAX = range(8)
ORDER_CODES = ("table", "shuffle", "draw")
TABLE, SHUFFLE, DRAW = range(3)
LOSS_CODES = ("mse", "bce", "softmax")
MSE, BCE, CROSS = range(3)
OPTIMIZER_CODES = ("sgd", "momentum", "nesterov", "rmsprop", "adam", "adamw")
SGD, MOMENTUM, NESTEROV, RMSPROP, ADAM, ADAMW = range(6)
SCHEDULE_CODES = ("constant", "step", "cosine")
CONSTANT, STEP, COSINE = range(3)
# Columns of `net`. WEIGHTS and BIASES: where a layer's begin in the flat vector; SUMS and OUTPUTS:
# where its sums z and its outputs a begin in the work arrays.
UNITS, PARTS, INPUTS, ACT, WEIGHTS, BIASES, SUMS, OUTPUTS = range(8)

# Places in `codes`, the whole numbers of a plan. UPDATES counts on; ORDERED is the epoch whose
# order of rows is at hand, -1 for none.
BATCH, LOSS, ORDER, OPTIMIZER, SCHEDULE, SPAN = range(6)
ALWAYS, NOTED, UPDATES, WEIGHT_COUNT, SEED, ORDERED = range(6, 12)
# Places in `numbers`.
FIRST, SECOND, THIRD, L1, L2, RATE, FACTOR = range(7)
