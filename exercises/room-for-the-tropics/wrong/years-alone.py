# part: shares
# slip: years-counted
# says: You compared each year, and averaged the answers. Average the temperatures over the years first,
#   then compare.
def warm_share(dataset):
    if len(dataset) == 0:
        return dataset
    warm = (dataset > 293.15).mean("time")
    weights = np.cos(np.deg2rad(dataset["latitude"]))
    return warm.astype(float).weighted(weights).mean(["latitude", "longitude"])


shares = tree.map_over_datasets(warm_share)
early = float(shares["early/air_temperature"])
a1b = float(shares["late/A1B/air_temperature"])
e1 = float(shares["late/E1/air_temperature"])
