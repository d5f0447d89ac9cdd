# part: europe
# slip: mean-of-the-year
# says: This is the mean over the box and the year. Keep the months, and take the largest.
europe = turned.sel(lat=slice(50, 45), lon=slice(-10, 20))
strongest_ms = float(europe.mean())
