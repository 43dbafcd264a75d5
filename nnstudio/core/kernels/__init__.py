"""The arithmetic of `backprop`, arranged for speed: two kernels behind one interface.

`kernel` says what a kernel is given and does; `numpy_kernel` is the reference, always there;
`compiled_kernel` runs the `loops` that numba makes into machine code; `choice` takes the quicker.
"""
