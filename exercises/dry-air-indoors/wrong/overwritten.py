# part: scope
# slip: made-inside
# says: `vapour_hpa` gets its value in the body, so it is the function's own. It does not look outside for
#   it.
from_outside = {"out_percent", "saturation_hpa", "room_c", "vapour_hpa"}
hides = {"out_c"}
