# part: double
# status: wrong value
# says: `double` has the right form, and not the right values.
double = given / 2
