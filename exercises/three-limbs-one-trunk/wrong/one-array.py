# part: homes
# slip: grids-joined
# says: Two grids in one array: each would add rows and columns for the other, nearly all of them empty.
homes = {
    "twenty runs of one model, same years and cells": "dimension",
    "one field from two models, each on its own grid": "dimension",
    "wind and pressure of one run": "variables",
    "a station's hourly record and a satellite's monthly maps": "tree",
}
