"""The course as data: what its pages say, ask for, set up and check; no Qt."""
