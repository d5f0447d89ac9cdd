# part: line
# slip: only-spaces
# says: All values are right. Look at the spaces: the form has one after each comma and colon, and one before
#   each unit.
line = f"Newark: {air_c}°C, {pressure_hpa:.1f}hPa, gusts {gust_kt * 1.852:.0f}km/h"
