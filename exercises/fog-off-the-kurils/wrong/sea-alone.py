# part: gaps
# slip: sea-alone
# says: You asked the sea alone. Here that gives the same mask, because the air happens to be known wherever
#   the sea is. Ask the air, too.
both = ~np.isnan(sst)
