# part: scope
# slip: argument-from-outside
# says: An argument is the function's own, even where a name outside is spelt alike: the call gives it its
#   value.
from_outside = {"out_c", "out_percent", "saturation_hpa", "room_c"}
hides = {"vapour_hpa"}
