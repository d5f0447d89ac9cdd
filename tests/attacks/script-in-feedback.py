# tries: a script in what the learner is told
# exercise: three-things
# honest: total=1 anomaly=2 square=0

# %%
total = float(field.sum())

# %%
anomaly = field - field.mean()

# %%
def square(number):
    raise ValueError("<script>alert(1)</script><img src=x onerror=alert(1)>")
