# part: panels
# slip: unit-alone
# says: The label has a unit and no quantity: a reader must guess what is measured.
size_inches = (89 / 25.4, 70 / 25.4)
fig, (sea, air) = plt.subplots(2, 1, sharex=True, figsize=size_inches, layout="constrained")
sea.plot(sea_k.time, sea_k, color="black")
air.plot(air_index.time, air_index, color="black")
sea.set(ylabel="(K)")
air.set(ylabel="(no unit)", xlabel="time (year and month)")
