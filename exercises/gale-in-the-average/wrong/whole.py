# part: power
# slip: half-forgotten
# says: Your power is twice as large as it should be: the half of the formula is missing.
power_wm2 = air_kg_m3 * wind_ms**3
power_wm2.attrs = {"units": "W m-2"}
