# part: seasons
# slip: labelled-by-the-end
# says: The seasons are the right ones, and each is labelled by its last day. The task asks for the first.
how_many = 19
pieces = nino34_c.resample(time="QE-NOV")
months = pieces.count()
whole_c = pieces.mean()[months == 3]
