# part: tree
# slip: flat
# says: Your scenarios hang at the root. They belong below `/late`, so their paths have two names.
tree = xr.DataTree.from_dict(
    {"early": early_k.to_dataset(), "A1B": a1b_k.to_dataset(), "E1": e1_k.to_dataset()}
)
groups = sorted(tree.groups)
early_years = tree["early/air_temperature"].sizes["time"]
warmest_k = float(tree["E1/air_temperature"].max())
