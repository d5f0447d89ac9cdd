# part: block
# slip: metres-for-km
# says: This is a thousand times too much: `days_round` takes the length in km.
def with_block(winds_ms):
    blocked_ms = winds_ms.copy()
    blocked_ms[96:116] = 8
    return blocked_ms

cost_days = days_round(20015000, with_block(u[9, 60])) - days_round(20015000, u[9, 60])
