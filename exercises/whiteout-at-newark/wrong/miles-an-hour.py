# part: line
# slip: gust-in-miles
# says: This is the gust in miles an hour. The line says km/h.
line = f"Newark: {air_c} °C, {pressure_hpa:.1f} hPa, gusts {gust_kt * 1.15078:.0f} km/h"
