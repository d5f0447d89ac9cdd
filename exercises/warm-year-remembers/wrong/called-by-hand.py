# part: memory
# slip: called-by-hand
# says: You called the function yourself, with a whole field, and it knows only one series.
#   Hand the function to xarray, without brackets behind its name.
memory = xr.apply_ufunc(one_year_on(century_k), input_core_dims=[["time"]], vectorize=True)
memory.attrs = {"units": "1"}
share = float((memory > 0.2).mean())
