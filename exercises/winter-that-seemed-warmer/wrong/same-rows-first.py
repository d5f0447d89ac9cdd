# part: same
# slip: rows-first
# says: You averaged around the circles first. Then a row with few known cells counts like a full one: average
#   over both dimensions at once.
always_c = band_c.where(band_c.count("month") == 12)
same_c = always_c.mean("lon").weighted(weights).mean("lat")
year_c = same_c.weighted(days).mean("month")
