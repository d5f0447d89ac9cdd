# part: tasks
# slip: file-counted
# says: You counted a task that opens a file. Ones come from no file: each block makes its own.
def count_mean_tasks(blocks):
    tasks = 1 + blocks
    while blocks > 1:
        blocks = math.ceil(blocks / 4)
        tasks = tasks + blocks
    return tasks


seconds = count_mean_tasks(winds.npartitions) * 0.2e-3
