# part: method
# slip: other-words
# says: Only the words "point" and "mean" are asked for, in small letters and as text.
wanted = {"water": "Mean", "buoy": "interp", "sunlight": "Mean", "airport": "interp"}
