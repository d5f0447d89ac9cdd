# part: ratio
# slip: each-month-by-itself
# says: You have a ratio for each month. Average the powers over the months before you divide.
shortcut = 0.5 * air_kg_m3 * wind_ms.mean("month") ** 3
ratio = power_wm2 / shortcut
