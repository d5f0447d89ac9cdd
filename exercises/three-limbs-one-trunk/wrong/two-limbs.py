# part: tree
# slip: limb-left-out
# says: A record is missing from your tree. It should hold all three.
tree = xr.DataTree.from_dict({"early": early_k.to_dataset(), "late/E1": e1_k.to_dataset()})
groups = tree.groups
warmest_k = float(tree["late/E1/air_temperature"].max())
