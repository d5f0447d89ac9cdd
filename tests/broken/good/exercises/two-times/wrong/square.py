# part: fourfold
# status: wrong value
# says: `fourfold` has the right form, and not the right values.
fourfold = double**2
