# part: base
# slip: value-for-anomaly
# says: The temperature of December 2008 is the same in all. Its anomaly is measured from a normal, and
#   that depends on the years it is made of.
moves = {"early": "same", "late": "same"}
