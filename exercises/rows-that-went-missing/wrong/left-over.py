# part: lost
# slip: kept-for-lost
# says: This is the number of rows that are left. The number of those that are missing was asked for.
rows_lost = (archive_ms.rename(latitude="lat") * gap_kg_kg).sizes["lat"]
