# part: homes
# slip: grids-joined
# says: Two grids in one array: each would add rows and columns for the other, nearly all of them empty.
homes = {
    "runs": "dimension",
    "models": "dimension",
    "quantities": "variables",
    "instruments": "tree",
}
