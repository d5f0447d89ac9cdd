# part: module
# slip: defined-here
# says: Your notebook defines `millimetres` itself. Write it into `rain.py`, and take it from
#   there.
def millimetres(field):
    if field == "NA":
        return None
    return float(field) * 25.4
