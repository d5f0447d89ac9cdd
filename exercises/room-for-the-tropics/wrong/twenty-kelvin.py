# part: shares
# slip: celsius-for-kelvin
# says: All of it is above 20 K. The field is in kelvin, so the limit must be, too.
def warm_share(dataset):
    if len(dataset) == 0:
        return dataset
    warm = dataset.mean("time") > 20
    weights = np.cos(np.deg2rad(dataset["latitude"]))
    return warm.astype(float).weighted(weights).mean(["latitude", "longitude"])


shares = tree.map_over_datasets(warm_share)
early = float(shares["early/air_temperature"])
a1b = float(shares["late/A1B/air_temperature"])
e1 = float(shares["late/E1/air_temperature"])
