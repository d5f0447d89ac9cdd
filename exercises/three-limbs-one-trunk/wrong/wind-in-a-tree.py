# part: homes
# slip: quantities-in-a-tree
# says: A tree would keep them apart, and they have the same labels: nothing is gained, and each would
#   carry them once more.
homes = {
    "runs": "dimension",
    "models": "tree",
    "quantities": "tree",
    "instruments": "tree",
}
