# part: gaps
# slip: turned-too-late
# says: This is True where at least one of the two is known. Turn each mask round before you join them.
both = ~(np.isnan(sst) & np.isnan(airt))
