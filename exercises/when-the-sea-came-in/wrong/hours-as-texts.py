# part: peaks
# slip: text-in-record
# says: One of your records holds a text. The hour is a number from 0 to 23, and so is the temperature:
#   without quotes and units.
peaks = {"EWR": ("15:00", 37.8), "JFK": ("12:00", 36.7), "LGA": ("15:00", 37.2)}
