# part: ran-over
# slip: asked-after
# says: These are seas that are truly below 0 °C. Ask where `thousandths` and `sst_c` disagree.
spoilt = sst_c < 0
