# part: line
# slip: print-for-text
# says: `print` shows the text and gives nothing back. Give the text itself the name.
line = print(f"Newark: {air_c} °C, {pressure_hpa:.1f} hPa, gusts {gust_kt * 1.852:.0f} km/h")
