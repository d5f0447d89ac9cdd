# part: memory
# slip: unit-copied
# says: The numbers are right, and the notes still say kelvin, copied from the temperature. A
#   correlation has no unit.
memory = xr.apply_ufunc(one_year_on, century_k, input_core_dims=[["time"]], vectorize=True)
share = float((memory > 0.2).mean())
