# part: panels
# slip: millimetres-for-inches
# says: These are millimetres. Matplotlib takes them for inches, and a figure of 89 inches is wider than
#   a door.
size_inches = (89, 70)
fig, (sea, air) = plt.subplots(2, 1, sharex=True, layout="constrained")
sea.plot(sea_k.time, sea_k, color="black")
air.plot(air_index.time, air_index, color="black")
sea.set(ylabel="Niño 3.4 anomaly (K)")
air.set(ylabel="Darwin index (no unit)", xlabel="time (year and month)")
