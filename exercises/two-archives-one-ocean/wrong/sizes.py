# part: numbers
# slip: more-than-the-number
# says: The number alone was asked for.
shared_months = dict(contrast.sizes)
weakest_k = float(contrast.min())
