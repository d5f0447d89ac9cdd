# part: europe
# slip: half-the-box
# says: The part west of Greenwich is missing. Take the box from `turned`, and begin at a negative
#   longitude.
europe = wind.sel(lat=slice(50, 45), lon=slice(-10, 20))
strongest_ms = float(europe.mean(["lat", "lon"]).max())
