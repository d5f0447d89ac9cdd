# part: refusals
# slip: outside-always-refused
# says: 5.1° S lies outside of the rows, and still within 0.3° of the last one. A tolerance looks at the
#   distance only.
refused = {"5.1 S": True, "1.4 N": False, "4.9 N": True, "21.3 N": True}
