# part: crest
# slip: ten-too-early
# says: Your years are ten too early. Which year is position 0 of the series that your
#   function was handed?
def largest_and_position(values_k):
    return values_k.max(axis=-1), values_k.argmax(axis=-1)


century_k = smooth_k.dropna("time")
largest_k, position = xr.apply_ufunc(
    largest_and_position, century_k, input_core_dims=[["time"]], output_core_dims=[[], []]
)
crest_k = largest_k - early_k.mean("time")
crest_year = 1860 + position
