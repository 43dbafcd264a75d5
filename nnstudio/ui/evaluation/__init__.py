"""The panel that says how good the network is, on rows it was trained on and on rows held out."""
