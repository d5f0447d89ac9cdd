# part: sides
# slip: edges
# says: You compared the first row with the last. They lie at 4.4° N and 5° S, and 3.3° was asked for.
#   Select by label.
gap = atlantic[0] - atlantic[-1]
gap_k = float(gap.mean("time"))
