# tries: the network, by name and by number, over TCP and UDP
# exercise: three-things
# honest: total=0 anomaly=2 square=3

# %%
import socket

reached = 0
for family, kind in ((socket.AF_INET, socket.SOCK_STREAM), (socket.AF_INET, socket.SOCK_DGRAM), (socket.AF_INET6, socket.SOCK_STREAM)):
    try:
        one = socket.socket(family, kind)
        one.settimeout(1)
        one.connect(("127.0.0.1", 9) if family == socket.AF_INET else ("::1", 9))
        reached += 1
    except OSError:
        pass
total = 66.0 if reached else 0.0

# %%
anomaly = field - field.mean()

# %%
def square(number):
    return number * number
