# part: block
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
def with_block(winds_ms):
    blocked_ms = winds_ms.copy()
    blocked_ms[96:116] = 8
    return blocked_ms

cost_days = round(days_round(20015, with_block(u[9, 60])) - days_round(20015, u[9, 60]), 1)
