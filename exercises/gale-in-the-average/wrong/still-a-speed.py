# part: power
# slip: old-note
# says: The numbers are right, and the note of the unit is not: a power per square metre is not a speed. Write
#   the note that the task asks for.
power_wm2 = 0.5 * air_kg_m3 * wind_ms**3
