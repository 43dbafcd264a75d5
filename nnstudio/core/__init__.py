"""The textbook: a feedforward network and how it learns, in numpy and the standard library.

Read it in this order: `activations` (what a neuron does with its sum), `losses` (how wrong a
prediction is), `network` (which numbers a network is made of), `initial` (where they start),
`backprop` (forward, and the chain rule back), `gradcheck` (proof that the derivative is right),
`kernels` (the same arithmetic, arranged for speed), `trainer` (stochastic gradient descent) with
its `snapshot` and `losshistory`.
"""
