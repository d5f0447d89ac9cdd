# part: line
# slip: miles-for-knots
# says: You multiplied the miles an hour by 1.852. That is the length of a knot in km/h: take the gust in
#   knots.
line = f"Newark: {air_c} °C, {pressure_hpa:.1f} hPa, gusts {gust_kt * 1.15078 * 1.852:.0f} km/h"
