# part: pack
# slip: other-type
# says: This type does not take two bytes a value, or is no type of whole numbers below and above zero.
packing = {
    "dtype": "int8",
    "scale_factor": 0.01,
    "_FillValue": -128,
}
