# part: homes
# slip: instruments-as-dimension
# says: In one dataset, or one array, a dimension has one list of labels for all. These records have
#   different ones.
homes = {
    "runs": "dimension",
    "models": "tree",
    "quantities": "variables",
    "instruments": "dimension",
}
