# part: place
# slip: not-computed
# says: This is still a recipe: no value has been computed. It is small by now, so compute it.
latitude = front.argmin()
longitude = front.argmin()
