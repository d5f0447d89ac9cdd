# part: spared
# slip: all-axes-reduced
# says: Without an axis all values are reduced to one number. Name the axis of the years.
def mean_and_error(values_k):
    years = values_k.shape[-1]
    mean = values_k.mean()
    error = values_k.std(ddof=1) / years**0.5
    return mean, error


spared_k, error_k = xr.apply_ufunc(
    mean_and_error,
    gap_k,
    input_core_dims=[["time"]],
    output_core_dims=[[], []],
)
