"""The arithmetic of one row in formulas: forward, loss, backward, update.

story = explain(subject)          what is told, stage by stage
story.stages[2].steps[0].lines    a formula, the same with this row's numbers, the result
"""
