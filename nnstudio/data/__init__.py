"""The person's own table: typing, units, roles, labels, scaling, and reading and writing files.

Read in this order: `numbers` and `cells` (one cell), `column` and `table` (the frozen table and
its edits), `units`, `labels`, `scaling`, `trainingset` (what the network gets), then `files`,
`dialect`, `roles`, `delimited` and `clipboard` (tables that come from and go to elsewhere).
"""
