# part: line
# slip: too-many-digits
# says: Your line has digits that nobody measured. Say behind a colon how many decimals to write.
line = f"Newark: {air_c} °C, {pressure_hpa} hPa, gusts {gust_kt * 1.852} km/h"
