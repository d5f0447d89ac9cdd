# part: europe
# slip: longitude-convention
# says: Your box holds no column. In `turned` a longitude west of Greenwich is negative, and the slice runs from west
#   to east.
europe = turned.sel(lat=slice(50, 45), lon=slice(350, 20))
strongest_ms = float(europe.mean(["lat", "lon"]).max())
