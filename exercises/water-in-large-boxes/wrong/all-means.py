# part: method
# slip: instrument-in-a-box
# says: An instrument stands at one place. The mean over 6° by 6° also holds sea and land that it never
#   meets.
wanted = {"water": "mean", "buoy": "mean", "sunlight": "mean", "airport": "mean"}
