# part: panels
# slip: line-without-time
# says: This line has no times: Matplotlib counted its points instead. `plot` takes the times first,
#   then the values.
size_inches = (89 / 25.4, 70 / 25.4)
fig, (sea, air) = plt.subplots(2, 1, sharex=True, figsize=size_inches, layout="constrained")
sea.plot(sea_k.time, sea_k, color="black")
air.plot(air_index, color="black")
sea.set(ylabel="Niño 3.4 anomaly (K)")
air.set(ylabel="Darwin index (no unit)", xlabel="time (year and month)")
