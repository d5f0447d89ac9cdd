# part: tasks
# slip: one-level
# says: You combined once. What is left is still many results: go on until it is one.
def count_mean_tasks(blocks):
    return blocks + math.ceil(blocks / 4)


seconds = count_mean_tasks(winds.npartitions) * 0.2e-3
