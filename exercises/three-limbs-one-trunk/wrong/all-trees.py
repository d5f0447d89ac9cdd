# part: homes
# slip: runs-in-a-tree
# says: Twenty runs with the same labels in a tree: then even their mean would need a loop. As one array it
#   is `mean` over a dimension.
homes = {
    "twenty runs of one model, same years and cells": "tree",
    "one field from two models, each on its own grid": "tree",
    "wind and pressure of one run": "variables",
    "a station's hourly record and a satellite's monthly maps": "tree",
}
