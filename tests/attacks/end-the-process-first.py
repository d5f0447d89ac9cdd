# tries: os._exit in a cell of the learner's own, before all others
# exercise: three-things
# honest: total=1 anomaly=2 square=3

# %%
import os

os._exit(0)

# %%
total = float(field.sum())

# %%
anomaly = field - field.mean()

# %%
def square(number):
    return number * number
