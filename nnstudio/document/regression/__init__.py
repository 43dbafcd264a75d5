"""Linear regression beside the network: sample flats, points, the learner's own line; no Qt."""
