# part: front
# slip: computed-early
# says: You ran the recipe: these are values, in memory. Asked for is the recipe itself, so that
#   what comes after it can join in. Leave out the step that computes.
front = northward(annual.compute())
