# part: decades
# slip: sixties_ppm-end-left-out
# says: 1969 is missing. A slice of labels holds both its ends.
sixties_ppm = depth_ppm.loc[1960:1968].mean()
nineties_ppm = depth_ppm.loc[1990:1998].mean()
