# part: europe
# slip: descending-slice
# says: Your slice of lat is empty. This axis runs from high to low, and so must the slice.
europe = turned.sel(lat=slice(45, 50), lon=slice(-10, 20))
strongest_ms = float(europe.mean(["lat", "lon"]).max())
