# part: months
# slip: zero-for-missing
# says: Your cells without any report say 0, on land, too. A number says that there is something to count:
#   make them `nan`.
reported = sst.count("month")
