# tries: a generator that never ends, in the place of values
# exercise: three-things
# honest: total=1 anomaly=0 square=3

# %%
total = float(field.sum())

# %%
from itertools import count

anomaly = count()

# %%
def square(number):
    return number * number
