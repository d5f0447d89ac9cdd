# part: ran-over
# slip: gaps-among-them
# says: The gaps are in your mask. Spoilt is what is known and came out wrong.
spoilt = (packed > 7767) | (packed == -32768)
