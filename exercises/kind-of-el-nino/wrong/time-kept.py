# part: december
# slip: axis-of-one
# says: Your result keeps an axis of length one. A label in a list, a slice or a part of a date keeps
#   its axis; `squeeze` removes it.
december = (pacific.groupby("time.month") - normal).sel(time=DECEMBER)
