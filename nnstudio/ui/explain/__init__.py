"""Every number opens: one row's forward pass, loss, chain rule and update in formulas."""
