# part: lost
# slip: places-for-keys
# says: These are the places. Give the whole keys, with the batch of months that is missing there.
places = [key.split("/", 2)[2] for key in absent]
lost = {place for place in places if places.count(place) < 3}
