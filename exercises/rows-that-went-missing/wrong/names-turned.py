# part: lost
# slip: new-name-for-old
# says: `rename` takes the name that the dimension has now, an equals sign, and then the name that it is to
#   have. You have them the other way round.
renamed_ms = archive_ms.rename(lat="latitude")
product = renamed_ms * gap_kg_kg
rows_lost = archive_ms.sizes["latitude"] - product.sizes["lat"]
