# part: scope
# slip: one-text-for-all
# says: Several names stand in one text. Give each name quotes of its own, and put the commas between
#   the texts.
from_outside = {"out_percent, saturation_hpa, room_c"}
hides = {"out_c", "vapour_hpa"}
