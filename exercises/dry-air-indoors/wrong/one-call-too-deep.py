# part: scope
# slip: names-of-another
# says: You named what `saturation_hpa` looks up or is given. Each function looks for its own names only.
from_outside = {"out_percent", "saturation_hpa", "room_c", "math"}
hides = {"out_c", "vapour_hpa"}
