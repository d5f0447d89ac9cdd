# part: places
# slip: meridian-of-the-map
# says: You counted the longitude from 180°, the middle of the chart. That is the chart's own business:
#   100° W counts from Greenwich, whatever is drawn.
acapulco = pacific.transform_point(-100, 17, ccrs.PlateCarree(central_longitude=180))
lost = plate.transform_point(-100, 17, pacific)
