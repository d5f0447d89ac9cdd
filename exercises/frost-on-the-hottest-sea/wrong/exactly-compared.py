# part: ran-over
# slip: exactly-compared
# says: Many of these differ by a rounding only, and NaN differs from everything. Ask where known values
#   differ by more than a rounding.
spoilt = thousandths / 1000 != sst_c
