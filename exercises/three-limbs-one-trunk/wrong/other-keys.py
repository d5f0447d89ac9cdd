# part: homes
# slip: other-keys
# says: The keys are not the four of the task: `runs`, `models`, `quantities` and `instruments`.
homes = {
    "runs": "dimension",
    "models": "tree",
    "quantities": "variables",
    "instrument": "tree",
}
