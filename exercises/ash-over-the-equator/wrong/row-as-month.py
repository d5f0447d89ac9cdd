# part: places
# slip: row-for-month
# says: The first place of the index belongs to the months, and there are only 12. Put a colon there, and
#   the row in the second place.
equator = v[36]
cotopaxi = v[36, :, 113]
