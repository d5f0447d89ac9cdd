# part: december
# slip: not-an-anomaly
# says: This is the temperature of December 2009. Its normal is still to be subtracted.
december = pacific.sel(time="2009-12").squeeze("time")
