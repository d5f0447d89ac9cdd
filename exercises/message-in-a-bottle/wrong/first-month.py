# part: until
# slip: end-of-the-first
# says: This is the end of the first month. The last one was asked for.
ends = "2006-05-01"
