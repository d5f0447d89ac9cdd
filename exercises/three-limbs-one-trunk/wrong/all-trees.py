# part: homes
# slip: runs-in-a-tree
# says: Twenty runs with the same labels in a tree: then even their mean would need a loop. As one array it
#   is `mean` over a dimension.
homes = {
    "runs": "tree",
    "models": "tree",
    "quantities": "variables",
    "instruments": "tree",
}
