# tries: to write nonsense into every open file
# exercise: three-things
# honest: total=1 anomaly=2 square=3

# %%
import os

for number in range(3, 256):
    try:
        os.write(number, b"nonsense" * 1000)
    except OSError:
        pass

# %%
total = float(field.sum())

# %%
anomaly = field - field.mean()

# %%
def square(number):
    return number * number
