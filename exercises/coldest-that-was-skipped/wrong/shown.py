# part: catch
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
def reading_f(row):
    try:
        print(float(row["air_f"].replace(",", ".")))
    except ValueError:
        return None
