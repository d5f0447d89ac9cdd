# part: tasks
# slip: blocks-left-out
# says: You counted only the tasks that combine. Each block has a task of its own, too.
def count_mean_tasks(blocks):
    tasks = 0
    while blocks > 1:
        blocks = math.ceil(blocks / 4)
        tasks = tasks + blocks
    return tasks


seconds = count_mean_tasks(winds.npartitions) * 0.2e-3
