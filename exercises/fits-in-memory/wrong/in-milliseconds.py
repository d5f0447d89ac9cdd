# part: tasks
# slip: milliseconds
# says: This is in milliseconds. Seconds were asked for.
def count_mean_tasks(blocks):
    tasks = blocks
    while blocks > 1:
        blocks = math.ceil(blocks / 4)
        tasks = tasks + blocks
    return tasks


seconds = count_mean_tasks(winds.npartitions) * 0.2
