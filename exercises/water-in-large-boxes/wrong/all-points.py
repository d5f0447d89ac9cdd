# part: method
# slip: amount-at-a-point
# says: You take an amount from one point. A box holds the water and takes up the heat of its whole area:
#   four neighbours of its centre cannot stand for that.
wanted = {"water": "point", "buoy": "point", "sunlight": "point", "airport": "point"}
