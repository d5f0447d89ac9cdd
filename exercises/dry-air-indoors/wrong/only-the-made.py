# part: scope
# slip: arguments-hide-too
# says: You have the name that the body makes. The name in the brackets after `def` is the function's own
#   as well.
from_outside = {"out_percent", "saturation_hpa", "room_c"}
hides = {"vapour_hpa"}
