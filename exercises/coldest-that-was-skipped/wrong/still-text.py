# part: catch
# slip: text-kept
# says: Your function gives back the text of the field. Give back the number, with which one can calculate.
def reading_f(row):
    try:
        return row["air_f"].replace(",", ".")
    except ValueError:
        return None
