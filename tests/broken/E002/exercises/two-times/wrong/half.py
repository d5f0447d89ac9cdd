# part: double
double = given / 2
