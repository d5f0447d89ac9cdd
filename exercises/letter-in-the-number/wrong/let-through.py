# part: refuse
# slip: exchanged-accepted
# says: A low above its high went through. A mean cannot show that the two were exchanged, so refuse them
#   before you compute.
def mean_f(high, low):
    return (float(high) + float(low)) / 2
