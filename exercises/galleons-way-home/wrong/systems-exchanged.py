# part: places
# slip: systems-exchanged
# says: You asked the flat grid where the chart's metres lie. The system before the dot is that of the
#   answer, and the last argument that of the numbers.
acapulco = plate.transform_point(-100, 17, pacific)
lost = pacific.transform_point(-100, 17, plate)
