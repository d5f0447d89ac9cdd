# part: crest
# slip: counted-from-1870
# says: These years are 130 too late. Without the years that have no mean the whole series
#   begins in 1870, and so position 0 is 1870. Take the years from 2000 on first.
def largest_and_position(values_k):
    return values_k.max(axis=-1), values_k.argmax(axis=-1)


century_k = smooth_k.dropna("time")
largest_k, position = xr.apply_ufunc(
    largest_and_position, century_k, input_core_dims=[["time"]], output_core_dims=[[], []]
)
crest_k = largest_k - early_k.mean("time")
crest_year = 2000 + position
