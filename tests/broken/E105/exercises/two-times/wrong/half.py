# part: third
# status: wrong value
# says: It has the right form.
double = given / 2
