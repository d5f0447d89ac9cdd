# tries: to write into the channel without end
# exercise: three-things
# honest: total=1 anomaly=2 square=3

# %%
import os

while True:
    os.write(3, b"\x00" * 1_000_000)

# %%
total = float(field.sum())

# %%
anomaly = field - field.mean()

# %%
def square(number):
    return number * number
