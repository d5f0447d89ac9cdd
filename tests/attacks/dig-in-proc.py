# tries: to find the answer in the memory of other processes
# exercise: three-things
# honest: total=0 anomaly=2 square=3

# %%
import os

others = [pid for pid in os.listdir("/proc") if pid.isdigit() and int(pid) != os.getpid()]
assert not others, others
for name in ("mem", "environ", "cmdline", "maps"):
    for pid in (1, 2, 3, os.getppid()):
        try:
            with open(f"/proc/{pid}/{name}", "rb") as file:
                file.seek(1 << 40)
                file.read(10)
        except OSError:
            pass
total = float(len(others))

# %%
anomaly = field - field.mean()

# %%
def square(number):
    return number * number
