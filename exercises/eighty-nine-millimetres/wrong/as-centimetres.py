# part: panels
# slip: centimetres
# says: These are centimetres. Matplotlib counts in inches.
size_inches = (8.9, 7.0)
fig, (sea, air) = plt.subplots(2, 1, sharex=True, figsize=size_inches, layout="constrained")
sea.plot(sea_k.time, sea_k, color="black")
air.plot(air_index.time, air_index, color="black")
sea.set(ylabel="Niño 3.4 anomaly (K)")
air.set(ylabel="Darwin index (no unit)", xlabel="time (year and month)")
