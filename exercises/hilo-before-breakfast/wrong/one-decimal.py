# part: hours
# slip: rounded-early
# says: This is rounded. Whatever is worked out from it inherits the error, so keep all digits here, and round
#   what a person reads.
hours = round(distance_km / speed_kmh, 1)
