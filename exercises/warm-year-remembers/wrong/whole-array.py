# part: memory
# slip: whole-array
# says: The function was handed the whole array, and it knows only one series. Ask xarray to
#   call it for one series after the other.
memory = xr.apply_ufunc(one_year_on, century_k, input_core_dims=[["time"]])
memory.attrs = {"units": "1"}
share = float((memory > 0.2).mean())
