# part: printed
# slip: error-at-the-call
# says: The call by itself is no error: it prints, and gives back None, which nobody has to use.
stops = {"a", "b", "c", "d"}
