"""The compiled kernel: loops over one row after the other, made into machine code by numba.

Only `loading` imports these modules, since they need numba and take a moment to load.
"""
