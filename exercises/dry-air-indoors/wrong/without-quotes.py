# part: scope
# slip: values-for-names
# says: Your set holds what the names stand for. Write each name as a text, in quotes.
from_outside = {out_percent, saturation_hpa, room_c}
hides = {out_c, vapour_hpa}
