# part: panels
# slip: label-of-the-other
# says: The label of this panel names what the other one shows.
size_inches = (89 / 25.4, 70 / 25.4)
fig, (sea, air) = plt.subplots(2, 1, sharex=True, figsize=size_inches, layout="constrained")
sea.plot(sea_k.time, sea_k, color="black")
air.plot(air_index.time, air_index, color="black")
sea.set(ylabel="Darwin index (K)")
air.set(ylabel="Niño 3.4 anomaly (no unit)", xlabel="time (year and month)")
