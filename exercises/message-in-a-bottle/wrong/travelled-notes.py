# part: series
# slip: notes-of-the-map
# says: The numbers are °C, and the note says K. It has travelled along from the map.
field_k = strip["surface_temperature"].sel(longitude=slice(340, 360), latitude=slice(-3, 3))
atl3 = field_k.mean(["latitude", "longitude"]) - 273.15
