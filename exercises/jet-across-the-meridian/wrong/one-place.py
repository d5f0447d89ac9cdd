# part: europe
# slip: one-place
# says: This is the strongest wind at a single place. Average over the box first, month by month.
europe = turned.sel(lat=slice(50, 45), lon=slice(-10, 20))
strongest_ms = float(europe.max())
