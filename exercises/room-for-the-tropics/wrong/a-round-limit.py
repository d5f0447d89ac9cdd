# part: shares
# slip: rounded-limit
# says: Your limit is 293 K. 20 °C are 293.15 K, and the share notices.
def warm_share(dataset):
    if len(dataset) == 0:
        return dataset
    warm = dataset.mean("time") > 293
    weights = np.cos(np.deg2rad(dataset["latitude"]))
    return warm.astype(float).weighted(weights).mean(["latitude", "longitude"])


shares = tree.map_over_datasets(warm_share)
early = float(shares["early/air_temperature"])
a1b = float(shares["late/A1B/air_temperature"])
e1 = float(shares["late/E1/air_temperature"])
