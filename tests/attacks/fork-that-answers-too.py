# tries: a fork that goes on where the learner's cell ends, and answers as well
# exercise: three-things
# honest: total=1 anomaly=2 square=3

# %%
import os

os.fork()

# %%
total = float(field.sum())

# %%
anomaly = field - field.mean()

# %%
def square(number):
    return number * number
