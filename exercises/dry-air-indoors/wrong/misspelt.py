# part: scope
# slip: no-such-name
# says: One of your texts is no name in the first cell. Copy the names letter by letter; large and
#   small letters differ.
from_outside = {"out_percent", "saturation_hPa", "room_c"}
hides = {"out_c", "vapour_hpa"}
