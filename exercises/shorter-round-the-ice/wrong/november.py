# part: block
# slip: wrong-month
# says: This is November. Positions count from 0, so October is 9.
def with_block(winds_ms):
    blocked_ms = winds_ms.copy()
    blocked_ms[96:116] = 8
    return blocked_ms

cost_days = days_round(20015, with_block(u[10, 60])) - days_round(20015, u[10, 60])
