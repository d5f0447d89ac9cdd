# part: decades
# slip: nineties_ppm-end-left-out
# says: 1999 is missing. A slice of labels holds both its ends.
sixties_ppm = depth_ppm.loc[1960:1969].mean()
nineties_ppm = depth_ppm.loc[1990:1998].mean()
