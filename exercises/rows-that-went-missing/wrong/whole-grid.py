# part: lost
# slip: from-the-whole-grid
# says: You counted from the 90 rows of your own grid. Those that the archive never had are not lost from it.
product = archive_ms.rename(latitude="lat") * gap_kg_kg
rows_lost = gap_kg_kg.sizes["lat"] - product.sizes["lat"]
