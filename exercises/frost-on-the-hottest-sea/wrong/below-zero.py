# part: ran-over
# slip: cold-for-spoilt
# says: This is True at every number below zero: at the gaps, and where the sea is truly below 0 °C. What ran
#   over is only what was too large.
spoilt = thousandths < 0
