# part: hottest
# slip: added-twice
# says: `thousandths` holds the offset already, and what ran over is lost there. Begin with `packed`.
wide = thousandths.astype("int32") + 25000
hottest_c = wide.max() / 1000
