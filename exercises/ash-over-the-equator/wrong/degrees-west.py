# part: places
# slip: degrees-west
# says: This place lies at 77.5° E, south of India. Longitudes go on eastward to 357.5°.
equator = v[:, 36]
cotopaxi = v[:, 36, 31]
