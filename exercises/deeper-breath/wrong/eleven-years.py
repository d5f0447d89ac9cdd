# part: decades
# slip: sixties_ppm-year-too-many
# says: 1970 is there, too. A slice of labels holds both its ends.
sixties_ppm = depth_ppm.loc[1960:1970].mean()
nineties_ppm = depth_ppm.loc[1990:2000].mean()
