# tries: to end the process when a later cell begins, again and again, so that the wrong cells are blamed
# exercise: three-things
# honest: total=0 anomaly=2 square=3

# %%
import os

import castalia.grading.replying as replying

pack = replying.pack


def burning(value, *more, **named):
    if value[0] == "cell" and value[1] >= 4:
        os._exit(0)
    return pack(value, *more, **named)


replying.pack = burning

# %%
total = float(field.sum())

# %%
anomaly = field - field.mean()

# %%
def square(number):
    return number * number
