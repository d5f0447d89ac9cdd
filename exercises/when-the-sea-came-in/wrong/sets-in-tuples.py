# part: winds
# slip: set-made-a-list
# says: Your directions are right and distinct, but in a list or a tuple, which has an order. Leave the
#   set as it is.
winds = {"JFK": (250, 220, 210, 190, 180), "LGA": (350, 310, 250, 300, 290, 330)}
