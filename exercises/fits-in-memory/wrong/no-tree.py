# part: tasks
# slip: blocks-only
# says: You counted the blocks. The tasks that combine their results are missing.
def count_mean_tasks(blocks):
    return blocks


seconds = count_mean_tasks(winds.npartitions) * 0.2e-3
