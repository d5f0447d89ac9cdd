# part: numbers
# slip: largest-for-smallest
# says: This is the largest contrast. The smallest one was asked for.
shared_months = contrast.size
weakest_k = float(contrast.max())
