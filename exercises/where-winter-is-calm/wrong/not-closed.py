# part: ring
# status: wrong form
# says: `ring` has shape (45, 180), expected (45, 181).
ring, ring_lon = change.values, lon
