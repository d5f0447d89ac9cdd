# part: europe
# slip: half-the-box
# says: This is the largest mean over the part east of Greenwich. The box begins at 10° W.
europe = turned.sel(lat=slice(50, 45), lon=slice(-10, 20))
monthly_ms = wind.sel(lat=slice(50, 45), lon=slice(-10, 20)).mean(["lat", "lon"])
strongest_ms = float(monthly_ms.max())
