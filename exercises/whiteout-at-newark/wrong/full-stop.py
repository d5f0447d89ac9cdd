# part: line
# status: wrong value
# says: `line` goes on after character 40 with `.`, where the form ends. The form in the task shows each
#   letter, sign and space.
line = f"Newark: {air_c} °C, {pressure_hpa:.1f} hPa, gusts {gust_kt * 1.852:.0f} km/h."
