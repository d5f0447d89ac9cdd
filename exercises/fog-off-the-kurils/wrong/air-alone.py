# part: gaps
# slip: air-alone
# says: You asked the air alone. Some of these cells have no sea.
both = ~np.isnan(airt)
