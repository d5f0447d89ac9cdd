# part: tree
# slip: record-of-another-time
# says: A record of twenty years is one of the late ones. Which array did you put at `/early`?
tree = xr.DataTree.from_dict(
    {"early": a1b_k.to_dataset(), "late/A1B": early_k.to_dataset(), "late/E1": e1_k.to_dataset()}
)
groups = sorted(tree.groups)
early_years = tree["early/air_temperature"].sizes["time"]
warmest_k = float(tree["late/E1/air_temperature"].max())
