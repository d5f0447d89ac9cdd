# part: line
# slip: f-forgotten
# says: The braces are still in your text. Put an `f` before the quotes, and Python puts the values in their
#   place.
line = "Newark: {air_c} °C, {pressure_hpa:.1f} hPa, gusts {gust_kt * 1.852:.0f} km/h"
