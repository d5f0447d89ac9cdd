# part: power
# slip: square-for-cube
# says: This is the square of the wind speed. The formula has its third power.
power_wm2 = 0.5 * air_kg_m3 * wind_ms**2
power_wm2.attrs = {"units": "W m-2"}
