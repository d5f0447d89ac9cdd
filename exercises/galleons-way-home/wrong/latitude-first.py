# part: places
# slip: latitude-first
# says: You gave the latitude first. `transform_point` takes the longitude first, and a latitude of
#   −100° is nowhere on Earth. So the chart answers `nan`.
acapulco = pacific.transform_point(17, -100, plate)
lost = plate.transform_point(17, -100, pacific)
