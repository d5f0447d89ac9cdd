# part: numbers
# slip: one-file-only
# says: This is the number of months in one file. Only those that are in both could be subtracted.
shared_months = west.size
weakest_k = float(contrast.min())
