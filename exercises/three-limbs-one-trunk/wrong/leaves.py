# part: tree
# slip: leaves-for-groups
# says: These are the paths that you gave. The tree has made more groups on the way: ask it for its own
#   list.
tree = xr.DataTree.from_dict(
    {"early": early_k.to_dataset(), "late/A1B": a1b_k.to_dataset(), "late/E1": e1_k.to_dataset()}
)
groups = ["/early", "/late/A1B", "/late/E1"]
early_years = tree["early/air_temperature"].sizes["time"]
warmest_k = float(tree["late/E1/air_temperature"].max())
