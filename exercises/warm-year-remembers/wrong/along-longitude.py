# part: memory
# slip: other-core-dimension
# says: Your result still has time: the function went along a circle of latitude or along a
#   meridian. It should use up the time.
memory = xr.apply_ufunc(one_year_on, century_k, input_core_dims=[["longitude"]], vectorize=True)
memory.attrs = {"units": "1"}
share = float((memory > 0.2).mean())
