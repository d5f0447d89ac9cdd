# part: base
# slip: turned
# says: You say which way the *normal* of December moves. The temperature stays, so the anomaly moves the
#   other way.
moves = {"early": "down", "late": "up"}
