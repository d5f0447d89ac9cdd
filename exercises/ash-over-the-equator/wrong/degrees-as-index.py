# part: places
# slip: degrees-for-position
# says: You counted past the end: an index wants a position, not degrees. How many steps of 2.5° are 282.5°?
equator = v[:, 36]
cotopaxi = v[:, 36, 282]
