# part: block
# slip: end-left-out
# says: Position 115 still has its old wind. A slice leaves its end out.
def with_block(winds_ms):
    blocked_ms = winds_ms.copy()
    blocked_ms[96:115] = 8
    return blocked_ms

october_ms = u[9, 60]
cost_days = days_round(20015, with_block(october_ms)) - days_round(20015, october_ms)
