# part: homes
# slip: runs-as-variables
# says: Twenty variables of the same quantity: their mean would need each name. As one array it is `mean`
#   over a dimension.
homes = {
    "runs": "variables",
    "models": "tree",
    "quantities": "variables",
    "instruments": "tree",
}
