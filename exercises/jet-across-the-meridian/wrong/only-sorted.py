# part: turn
# slip: nothing-turned
# says: The labels still run from 0 to 357.5. West of Greenwich they should be negative.
turned = wind.sortby("lon")
