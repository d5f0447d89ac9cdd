# part: line
# status: wrong value
# says: `line` first differs at character 1: you have `n`, the form has `N`. The form in the task shows
#   each letter, sign and space.
line = f"newark: {air_c} °C, {pressure_hpa:.1f} hPa, gusts {gust_kt * 1.852:.0f} km/h"
