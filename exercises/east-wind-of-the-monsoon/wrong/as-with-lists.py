# part: windows
# slip: slice-copies
# says: You left out a. For a list a slice makes a new list; a slice of an array is a window on it.
changed = set()
