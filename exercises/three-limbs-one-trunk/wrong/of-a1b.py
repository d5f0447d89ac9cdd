# part: tree
# slip: other-scenario
# says: This is the highest temperature of A1B. E1 was asked for.
tree = xr.DataTree.from_dict(
    {"early": early_k.to_dataset(), "late/A1B": a1b_k.to_dataset(), "late/E1": e1_k.to_dataset()}
)
groups = sorted(tree.groups)
early_years = tree["early/air_temperature"].sizes["time"]
warmest_k = float(tree["late/A1B/air_temperature"].max())
