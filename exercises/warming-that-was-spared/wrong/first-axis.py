# part: spared
# slip: axis-where-time-was
# says: Time was the first axis of the field, and it is the last of what your function is
#   handed. Reduce the last axis, and count the years there.
def mean_and_error(values_k):
    years = values_k.shape[0]
    mean = values_k.mean(axis=0)
    error = values_k.std(axis=0, ddof=1) / years**0.5
    return mean, error


spared_k, error_k = xr.apply_ufunc(
    mean_and_error,
    gap_k,
    input_core_dims=[["time"]],
    output_core_dims=[[], []],
)
