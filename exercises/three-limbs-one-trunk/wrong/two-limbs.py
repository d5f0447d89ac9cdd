# part: tree
# slip: limb-left-out
# says: A record is missing from your tree. It should hold all three.
tree = xr.DataTree.from_dict({"early": early_k.to_dataset(), "late/E1": e1_k.to_dataset()})
groups = sorted(tree.groups)
early_years = tree["early/air_temperature"].sizes["time"]
warmest_k = float(tree["late/E1/air_temperature"].max())
