# part: lost
# slip: sign-turned
# says: A number of lost rows cannot be negative: subtract what is left from what was there.
product = archive_ms.rename(latitude="lat") * gap_kg_kg
rows_lost = product.sizes["lat"] - archive_ms.sizes["latitude"]
