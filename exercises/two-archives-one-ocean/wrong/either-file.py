# part: numbers
# slip: either-file
# says: This is the number of months in either file. Months that are in one of them only are left out.
shared_months = sst["time"].size
weakest_k = float(contrast.min())
