# part: shares
# slip: degrees-for-radians
# says: NumPy's sine and cosine expect radians, and your angles are in degrees.
def warm_share(dataset):
    if len(dataset) == 0:
        return dataset
    warm = dataset.mean("time") > 293.15
    weights = np.cos(dataset["latitude"])
    return warm.astype(float).weighted(weights).mean(["latitude", "longitude"])


shares = tree.map_over_datasets(warm_share)
early = float(shares["early/air_temperature"])
a1b = float(shares["late/A1B/air_temperature"])
e1 = float(shares["late/E1/air_temperature"])
