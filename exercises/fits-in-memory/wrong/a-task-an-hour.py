# part: tasks
# slip: hours-for-blocks
# says: You put the number of hours into the tree. A chunk has many of them, and Dask gives a task
#   to a chunk.
def count_mean_tasks(blocks):
    tasks = blocks
    while blocks > 1:
        blocks = math.ceil(blocks / 4)
        tasks = tasks + blocks
    return tasks


seconds = count_mean_tasks(HOURS) * 0.2e-3
