# part: spared
# slip: what-is-left-named
# says: Latitude and longitude are kept without your help. Name only what a result has in
#   place of the time. That is nothing here.
def mean_and_error(values_k):
    years = values_k.shape[-1]
    mean = values_k.mean(axis=-1)
    error = values_k.std(axis=-1, ddof=1) / years**0.5
    return mean, error


spared_k, error_k = xr.apply_ufunc(
    mean_and_error,
    gap_k,
    input_core_dims=[["time"]],
    output_core_dims=[["latitude", "longitude"], ["latitude", "longitude"]],
)
