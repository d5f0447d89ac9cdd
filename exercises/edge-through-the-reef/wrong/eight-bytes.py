# part: reef
# slip: unpacked-for-stored
# says: Four times too much: these are the bytes that the values take as `float64`, once they are
#   unpacked. Over the line they come as they are stored.
requests = touched(REEF, CHUNK)
gigabytes = requests * np.prod(CHUNK) * 8 / 1e9
