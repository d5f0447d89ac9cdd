# part: scope
# slip: making-hides
# says: You have the argument. A name that the body gives a value is the function's own, too, and leaves
#   the one outside alone.
from_outside = {"out_percent", "saturation_hpa", "room_c"}
hides = {"out_c"}
