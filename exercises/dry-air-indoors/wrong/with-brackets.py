# part: scope
# slip: call-for-name
# says: Brackets behind a name are a call of it. Python looks up the name alone: leave them out.
from_outside = {"out_percent", "saturation_hpa()", "room_c"}
hides = {"out_c", "vapour_hpa"}
