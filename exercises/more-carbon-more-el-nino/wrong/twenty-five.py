# part: claims
# slip: one-agreement
# says: Sentence a is sound. Two lines that each go one way agree once, however many points
#   they have.
sound = {"d"}
