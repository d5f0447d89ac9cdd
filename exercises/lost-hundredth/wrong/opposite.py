# part: inches
# slip: asked-the-opposite
# says: `!=` asks the opposite, whether the two differ. Ask whether they are equal.
total_in = float(hour_0) + float(hour_1) + float(hour_2) + float(hour_3)
same = total_in != 0.87
