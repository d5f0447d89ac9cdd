# part: panels
# slip: times-for-divided
# says: You multiplied by 25.4. An inch is longer than a millimetre, so there are fewer of them.
size_inches = (89 * 25.4, 70 * 25.4)
fig, (sea, air) = plt.subplots(2, 1, sharex=True, layout="constrained")
sea.plot(sea_k.time, sea_k, color="black")
air.plot(air_index.time, air_index, color="black")
sea.set(ylabel="Niño 3.4 anomaly (K)")
air.set(ylabel="Darwin index (no unit)", xlabel="time (year and month)")
