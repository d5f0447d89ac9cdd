# part: claims
# slip: cause-from-correlation
# says: Sentence b reads a cause out of a correlation. Anything that rose from 1971 to 1995 would
#   have a negative `r_levels`, as the index fell.
sound = {"a", "b"}
