# part: places
# slip: lost-latitude-first
# says: You gave the latitude first. `transform_point` takes the number that counts eastward first, in
#   degrees and in metres alike.
acapulco = pacific.transform_point(-100, 17, plate)
lost = plate.transform_point(17, -100, pacific)
