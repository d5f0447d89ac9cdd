# part: line
# status: wrong value
# says: `line` first differs at character 12: you have `C`, the form has `°`. The form in the task shows
#   each letter, sign and space.
line = f"Newark: {air_c} C, {pressure_hpa:.1f} hPa, gusts {gust_kt * 1.852:.0f} km/h"
