# part: block
# slip: aliasing
# says: Your function changed the data that it was given. Neither a second name nor a slice is a copy of an
#   array; `.copy()` is. `u` itself may be changed as well: run the first cell again.
def with_block(winds_ms):
    blocked_ms = winds_ms[:]
    blocked_ms[96:116] = 8
    return blocked_ms

october_ms = u[9, 60]
cost_days = days_round(20015, with_block(october_ms)) - days_round(20015, october_ms)
