# tries: text to both outputs without an end
# exercise: three-things
# honest: total=1 anomaly=2 square=0

# %%
total = float(field.sum())

# %%
anomaly = field - field.mean()

# %%
import sys

while True:
    print("x" * 1_000_000)
    sys.__stdout__.write("x" * 1_000_000)
