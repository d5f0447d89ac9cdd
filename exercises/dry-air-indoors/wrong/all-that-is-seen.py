# part: scope
# slip: looked-up-is-not-hidden
# says: A name that the function looks up outside means the same inside. Only a name that it has for itself
#   hides another.
from_outside = {"out_percent", "saturation_hpa", "room_c"}
hides = {"out_c", "vapour_hpa", "out_percent"}
