# part: hottest
# slip: next-in-line
# says: In `thousandths` the hottest values have run over, and the next in line has won. Ask `wide`.
wide = packed.astype("int32") + 25000
hottest_c = thousandths.max() / 1000
