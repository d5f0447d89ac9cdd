# part: lost
# slip: none-thought-lost
# says: None is lost if labels need only look alike. They must be equal to the last digit. Look at the sizes
#   of the product itself.
renamed_ms = archive_ms.rename(latitude="lat")
product = renamed_ms
rows_lost = archive_ms.sizes["latitude"] - product.sizes["lat"]
