# part: printed
# slip: error-at-the-name
# says: A name can hold None as it can hold a number. The error comes later, where somebody calculates
#   with it.
stops = {"b", "c", "d"}
