# part: fourfold
# status: wrong value
# says: `fourfold` is a number, and not the right one.
fourfold = double**2
