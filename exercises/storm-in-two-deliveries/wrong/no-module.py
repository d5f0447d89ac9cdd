# part: module
# slip: in-the-notebook
# says: Your notebook defines `strong_hours` itself. Write it into `gales.py`, and call it from
#   there.
def strong_hours(reports):
    return [hour for hour, mean_kn, gust_kn in reports if mean_kn >= 28]


strong = strong_hours(first + second)
