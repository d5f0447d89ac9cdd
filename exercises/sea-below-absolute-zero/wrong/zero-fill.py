# part: pack
# slip: zero-for-missing
# says: 0 is a temperature: water of 0 °C would be read as missing. Take a number that no sea can have.
packing = {
    "dtype": "int16",
    "scale_factor": 0.01,
    "_FillValue": 0,
}
