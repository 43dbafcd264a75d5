"""One page on a trained network: its numbers and sentences, without any drawing."""
