# part: crest
# slip: one-year-too-early
# says: Your years are one too early. Positions are counted from 0, and position 0 is the year
#   2000.
def largest_and_position(values_k):
    return values_k.max(axis=-1), values_k.argmax(axis=-1)


century_k = smooth_k.sel(time=slice("2000", "2089"))
largest_k, position = xr.apply_ufunc(
    largest_and_position, century_k, input_core_dims=[["time"]], output_core_dims=[[], []]
)
crest_k = largest_k - early_k.mean("time")
crest_year = 1999 + position
