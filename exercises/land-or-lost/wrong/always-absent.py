# part: lost
# slip: land-for-lost
# says: These are absent in every batch of months. That is what land looks like. What was lost is absent
#   in one batch, and there in another.
places = [key.split("/", 2)[2] for key in absent]
lost = {key for key in absent if places.count(key.split("/", 2)[2]) == 3}
