# part: turn
# slip: not-sorted
# says: The labels are right, and not in order: the columns still begin at Greenwich, and in the middle the
#   labels jump.
turned = wind.assign_coords(lon=(wind["lon"] + 180) % 360 - 180)
