# part: line
# status: wrong value
# says: `line` first differs at character 34: you have `5`, another digit belongs there. The form in the
#   task shows each letter, sign and space.
line = f"Newark: {air_c} °C, {pressure_hpa:.1f} hPa, gusts {gust_kt * 1.8:.0f} km/h"
