# part: late
# slip: product-without-sign
# says: Python cannot read a number beside a name or a bracket. For a product it wants a star between them.
late_minutes = 60(hours - 4.9)
