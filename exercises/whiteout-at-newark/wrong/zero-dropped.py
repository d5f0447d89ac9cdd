# part: line
# slip: decimal-left-out
# says: The form has one decimal for the pressure, even where it is a zero. `round` drops that zero; a
#   format behind a colon writes it.
line = f"Newark: {air_c} °C, {pressure_hpa:.0f} hPa, gusts {gust_kt * 1.852:.0f} km/h"
