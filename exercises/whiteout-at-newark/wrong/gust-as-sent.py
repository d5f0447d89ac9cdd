# part: line
# slip: gust-in-knots
# says: The gust is still in knots. The line says km/h.
line = f"Newark: {air_c} °C, {pressure_hpa:.1f} hPa, gusts {gust_kt:.0f} km/h"
