# part: pack
# slip: not-the-smallest
# says: −999 stands for −9.99 °C and would work. The smallest whole number of the type was asked for, which is safe
#   for other quantities, too.
packing = {
    "dtype": "int16",
    "scale_factor": 0.01,
    "_FillValue": -999,
}
