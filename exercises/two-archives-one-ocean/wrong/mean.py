# part: numbers
# slip: mean-for-smallest
# says: This is the mean over the months. The smallest value was asked for.
shared_months = contrast.size
weakest_k = float(contrast.mean())
