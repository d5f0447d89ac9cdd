# part: look
# slip: other-order
# says: The two are right, in the other order. First comes the one that stands before the minus.
first_pair = (11.1, 18.3)
