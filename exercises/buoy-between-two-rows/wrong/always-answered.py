# part: refusals
# slip: nearest-always-answers
# says: Without a tolerance the nearest row would always answer. Here it may be 0.3° away, and one of these
#   latitudes that you let pass is farther.
refused = {"5.1 S": False, "1.4 N": False, "4.9 N": False, "21.3 N": True}
