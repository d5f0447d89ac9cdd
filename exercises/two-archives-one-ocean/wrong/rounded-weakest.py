# part: numbers
# slip: rounded
# says: This number is rounded. Keep all its decimals.
shared_months = contrast.size
weakest_k = round(float(contrast.min()), 1)
