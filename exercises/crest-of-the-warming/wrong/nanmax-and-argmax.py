# part: crest
# slip: position-of-nan
# says: All points have the year 2090. That is the first year without a mean: `argmax` stops at
#   the first `nan`. Leave these years out first.
def largest_and_position(values_k):
    return np.nanmax(values_k, axis=-1), values_k.argmax(axis=-1)


largest_k, position = xr.apply_ufunc(
    largest_and_position, smooth_k.sel(time=slice("2000", "2099")), input_core_dims=[["time"]], output_core_dims=[[], []]
)
crest_k = largest_k - early_k.mean("time")
crest_year = 2000 + position
