# tries: an object whose __class__ says that it is a number
# exercise: three-things
# honest: total=0 anomaly=2 square=3

# %%
class Claim:
    @property
    def __class__(self):
        return float

    def __float__(self):
        return 66.0


total = Claim()

# %%
anomaly = field - field.mean()

# %%
def square(number):
    return number * number
