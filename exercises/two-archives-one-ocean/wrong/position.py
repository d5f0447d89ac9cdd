# part: numbers
# slip: place-for-value
# says: This is the position of the smallest value. The value itself was asked for.
shared_months = contrast.size
weakest_k = int(contrast.values.argmin())
