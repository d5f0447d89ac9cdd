# part: pack
# slip: finer-than-needed
# says: This step is fine enough, but not the largest that is. Half a step may be 0.005 °C.
packing = {
    "dtype": "int16",
    "scale_factor": 0.005,
    "_FillValue": -32768,
}
