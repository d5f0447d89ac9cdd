# tries: os._exit in the last cell, which takes the answers of the others along
# exercise: three-things
# honest: total=1 anomaly=2 square=0

# %%
total = float(field.sum())

# %%
anomaly = field - field.mean()

# %%
import os

os._exit(0)
