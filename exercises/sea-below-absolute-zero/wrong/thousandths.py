# part: pack
# slip: runs-over
# says: With this step 36 °C is too large a whole number for the type, and runs over. Divide 36 by the scale factor,
#   and compare with 32767.
packing = {
    "dtype": "int16",
    "scale_factor": 0.001,
    "_FillValue": -32768,
}
