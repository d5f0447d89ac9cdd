# part: route
# slip: longitude-as-position
# says: You counted columns where degrees were meant. The columns are 2.5° apart: ask `lon`, and leave the
#   counting to the mask.
pacific = u[:, :, 140:237]
