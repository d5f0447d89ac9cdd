# part: panels
# slip: height-first
# says: Width and height are exchanged. The width comes first.
size_inches = (70 / 25.4, 89 / 25.4)
fig, (sea, air) = plt.subplots(2, 1, sharex=True, figsize=size_inches, layout="constrained")
sea.plot(sea_k.time, sea_k, color="black")
air.plot(air_index.time, air_index, color="black")
sea.set(ylabel="Niño 3.4 anomaly (K)")
air.set(ylabel="Darwin index (no unit)", xlabel="time (year and month)")
