"""What a person works on and takes away, without Qt.

`document` is the whole state as one frozen value, `history` the way back, `model` the part that
predicts, `frame` what every view draws from; `weightsfile`, `weightstables` and `savefile` are the
way out to disk and `strictjson` the careful way in.
"""
