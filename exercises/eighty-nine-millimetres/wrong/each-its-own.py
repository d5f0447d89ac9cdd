# part: panels
# slip: axes-not-shared
# says: Your panels have a time axis each. One common axis keeps the months above each other, and is
#   labelled once.
size_inches = (89 / 25.4, 70 / 25.4)
fig, (sea, air) = plt.subplots(2, 1, figsize=size_inches, layout="constrained")
sea.plot(sea_k.time, sea_k, color="black")
air.plot(air_index.time, air_index, color="black")
sea.set(ylabel="Niño 3.4 anomaly (K)")
air.set(ylabel="Darwin index (no unit)", xlabel="time (year and month)")
