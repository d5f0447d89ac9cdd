# part: places
# slip: lost-near-africa
# says: This is off Africa, where Greenwich's meridian meets the equator. The middle of `pacific` lies
#   elsewhere: has the chart that takes the numbers for metres?
acapulco = pacific.transform_point(-100, 17, plate)
lost = plate.transform_point(-100, 17, ccrs.Mercator())
