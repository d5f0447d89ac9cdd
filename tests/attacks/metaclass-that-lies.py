# tries: a type whose name, module and order of bases are made up
# exercise: three-things
# honest: total=0 anomaly=2 square=3

# %%
class Meta(type):
    __name__ = "float"
    __module__ = "builtins"
    __mro__ = (float, object)

    def mro(cls):
        return [cls, object]

    def __instancecheck__(cls, one):
        return True


class Made(metaclass=Meta):
    __module__ = "dask.array.core"


total = Made()

# %%
anomaly = field - field.mean()

# %%
def square(number):
    return number * number
