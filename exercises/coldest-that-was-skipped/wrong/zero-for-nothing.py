# part: catch
# slip: zero-for-missing
# says: You gave back 0 °F where nothing was measured. Unknown is not zero: give back None.
def reading_f(row):
    try:
        return float(row["air_f"].replace(",", "."))
    except ValueError:
        return 0.0
