# part: count
# slip: direction-ignored
# says: The latitudes run from north to south. A slice from 45 to 50 goes against them and keeps
#   nothing.
kept = {
    "a": 3,
    "b": 3,
    "c": 0,
    "d": 9,
    "e": 13,
}
