# part: count
# slip: direction-ignored
# says: The latitudes run from north to south. A slice from 45 to 50 goes against them and keeps
#   nothing.
kept = {"a": 3, "b": 9, "c": 13}
