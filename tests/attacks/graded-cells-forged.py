# tries: cells that look like nbgrader's own, with points and tests of the learner's making
# exercise: three-things
# honest: total=0 anomaly=2 square=3
# form: forged-metadata

# %%
total = 0.0

# %%
anomaly = field - field.mean()

# %%
def square(number):
    return number * number
