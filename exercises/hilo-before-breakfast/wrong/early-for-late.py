# part: late
# slip: sign-turned
# says: The sign is turned. Your estimate is later than the wave was, so this number is above zero: subtract the
#   4.9 from your hours.
late_minutes = round(60 * (4.9 - hours))
