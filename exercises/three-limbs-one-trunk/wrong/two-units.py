# part: homes
# slip: quantities-joined
# says: Wind and pressure along one dimension: an array has one unit, and these have two.
homes = {
    "twenty runs of one model, same years and cells": "dimension",
    "one field from two models, each on its own grid": "tree",
    "wind and pressure of one run": "dimension",
    "a station's hourly record and a satellite's monthly maps": "tree",
}
