# tries: orders to a terminal in what the learner is told
# exercise: three-things
# honest: total=0 anomaly=2 square=3

# %%
raise ValueError("\x1b[2J\x1b]0;owned\x07\x1b[31mpassed\r\n" + "\u202e" + "a" * 10**6)
total = 0

# %%
anomaly = field - field.mean()

# %%
def square(number):
    return number * number
