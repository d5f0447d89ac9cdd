# part: scope
# slip: tools-forgotten
# says: A function is found by its name, as a number is. Is there one in the body that was made outside?
from_outside = {"out_percent", "room_c"}
hides = {"out_c", "vapour_hpa"}
