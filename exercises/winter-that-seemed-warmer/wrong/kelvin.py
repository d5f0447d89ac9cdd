# part: seeming
# slip: in-kelvin
# says: This is in kelvin. The band is in °C, and its mean was asked for in °C.
weights = np.cos(np.deg2rad(band_c["lat"]))
seeming_c = (band_c + 273.15).weighted(weights).mean(("lat", "lon"))
share = band_c.notnull().weighted(weights).mean(("lat", "lon"))
