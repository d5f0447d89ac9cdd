# part: memory
# slip: mean-for-share
# says: This is the mean memory. Compare first, and then take the mean.
memory = xr.apply_ufunc(one_year_on, century_k, input_core_dims=[["time"]], vectorize=True)
memory.attrs = {"units": "1"}
share = float(memory.mean())
