# part: memory
# slip: area-for-points
# says: You weighted the points by their area. The share of the grid points was asked for,
#   where each counts the same.
memory = xr.apply_ufunc(one_year_on, century_k, input_core_dims=[["time"]], vectorize=True)
memory.attrs = {"units": "1"}
weights = np.cos(np.deg2rad(memory.latitude))
share = float((memory > 0.2).weighted(weights).mean())
