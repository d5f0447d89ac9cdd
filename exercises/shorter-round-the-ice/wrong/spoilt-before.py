# part: block
# slip: record-spoilt
# says: If your `with_block` is right now, an earlier run wrote 8 into `u` itself. Run the first cell again to
#   get the record back, then this one.
u[9, 60, 96:116] = 8


def with_block(winds_ms):
    blocked_ms = winds_ms.copy()
    blocked_ms[96:116] = 8
    return blocked_ms


cost_days = days_round(20015, with_block(u[9, 60])) - days_round(20015, u[9, 60])
