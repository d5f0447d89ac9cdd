# part: ring
# slip: ring-of-one-month
# says: You closed the ring of January's wind. The map is to show the change.
ring, ring_lon = add_cyclic_point(speed.sel(month=1).values, coord=lon)
