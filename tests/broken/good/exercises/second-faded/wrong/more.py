# part: double
# status: wrong value
# says: `double` is a number, and not the right one.
double = given + 1
