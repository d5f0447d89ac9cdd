# part: places
# slip: meridian-of-the-map
# says: This place lies 100° west of the middle of the chart. Either the longitude was counted from 180°
#   and not from Greenwich, or the chart that you asked has its middle at Greenwich.
acapulco = pacific.transform_point(-100, 17, ccrs.PlateCarree(central_longitude=180))
lost = plate.transform_point(-100, 17, pacific)
