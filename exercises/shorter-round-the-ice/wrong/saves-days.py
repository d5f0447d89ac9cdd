# part: block
# slip: sign-turned
# says: The sign is turned: a block makes the way longer, so its cost is above zero.
def with_block(winds_ms):
    blocked_ms = winds_ms.copy()
    blocked_ms[96:116] = 8
    return blocked_ms

cost_days = days_round(20015, u[9, 60]) - days_round(20015, with_block(u[9, 60]))
