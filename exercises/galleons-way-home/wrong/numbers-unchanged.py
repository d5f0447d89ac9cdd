# part: places
# slip: numbers-unchanged
# says: These are the two numbers of the question. A system that is asked about numbers of its own gives
#   them back. Which one is asked, and in which are they meant?
acapulco = pacific.transform_point(-100, 17, pacific)
lost = plate.transform_point(-100, 17, pacific)
