# part: pack
# slip: too-coarse
# says: With this step a value may be wrong by more than 0.005 °C. Rounding is wrong by half a step at most.
packing = {
    "dtype": "int16",
    "scale_factor": 0.1,
    "_FillValue": -32768,
}
