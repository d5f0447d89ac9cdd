# part: memory
# slip: other-notes
# says: The numbers and the unit are right, and other notes are left, which speak of an air
#   temperature. The attributes should say `units` and nothing else.
memory = xr.apply_ufunc(one_year_on, century_k, input_core_dims=[["time"]], vectorize=True)
memory.attrs["units"] = "1"
share = float((memory > 0.2).mean())
