# part: spared
# slip: other-count
# says: You divided by the root of 37, the number of latitudes. Count the years: they stand
#   last.
def mean_and_error(values_k):
    years = values_k.shape[0]
    mean = values_k.mean(axis=-1)
    error = values_k.std(axis=-1, ddof=1) / years**0.5
    return mean, error


spared_k, error_k = xr.apply_ufunc(
    mean_and_error,
    gap_k,
    input_core_dims=[["time"]],
    output_core_dims=[[], []],
)
