# part: masks
# slip: half-forgotten
# says: This is the jet of the whole Earth. The condition on latitude is missing.
northern = speed > 30
southern = speed > 30
