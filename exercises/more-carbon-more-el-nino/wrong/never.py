# part: claims
# slip: no-cause-from-no-correlation
# says: Sentence c goes too far the other way. 25 years cannot prove that there is no effect: it may
#   be small, late, or hidden by the swings.
sound = {"a", "c", "d"}
