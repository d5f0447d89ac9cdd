# part: lost
# slip: rows-it-never-had
# says: This is how many rows your grid has more than the archive. Those were never in it. Count the rows
#   of the archive that the product does not have.
rows_lost = gap_kg_kg.sizes["lat"] - archive_ms.sizes["latitude"]
