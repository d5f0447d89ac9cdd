# part: rule
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
def el_ninos_of(index):
    print(events(index.rolling(time=5, center=True).mean() > 0.4, 6))


la_ninas = events(nino34.rolling(time=5, center=True).mean() < -0.4, 6)
