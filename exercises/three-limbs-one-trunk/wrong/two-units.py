# part: homes
# slip: quantities-joined
# says: Wind and pressure along one dimension: an array has one unit, and these have two.
homes = {
    "runs": "dimension",
    "models": "tree",
    "quantities": "dimension",
    "instruments": "tree",
}
