# part: lost
# slip: batch-compared
# says: You took every absent chunk of the later batches. Land is absent there, too: leave out what is
#   absent in the first batch at the same place.
lost = {key for key in absent if not key.startswith("c/0/")}
