# part: lost
# slip: land-taken-for-lost
# says: Not all that is absent was lost: a chunk that holds nothing but land was never written. Does the
#   chunk of the same place exist in another batch of months?
lost = absent
