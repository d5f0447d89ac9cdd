# part: days
# slip: days-typed
# says: You typed the number. Let a mask pick the months and a sum add up their days.
southern_days = 31 + 30 + 31 + 31 + 30 + 31
