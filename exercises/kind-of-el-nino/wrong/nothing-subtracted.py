# part: december
# slip: not-an-anomaly
# says: This is the temperature of that December. Its normal is still to be subtracted.
december = pacific.sel(time=DECEMBER).squeeze("time")
