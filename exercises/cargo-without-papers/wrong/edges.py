# part: sides
# slip: edges
# says: You compared the first row with the last. The last lies at 5° S; 4.4° S was asked for. Select by
#   label.
gap = atlantic[0] - atlantic[-1]
gap_k = float(gap.mean("time"))
