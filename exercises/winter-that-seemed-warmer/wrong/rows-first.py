# part: seeming
# slip: rows-first
# says: You averaged around the circles first. Then a row with few known cells counts like a full one: average
#   over both dimensions at once.
weights = np.cos(np.deg2rad(band_c["lat"]))
seeming_c = band_c.mean("lon").weighted(weights).mean("lat")
share = band_c.notnull().weighted(weights).mean(("lat", "lon"))
