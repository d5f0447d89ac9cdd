# part: tasks
# slip: rounded-down
# says: You rounded down. Of 122 results, two are left over when groups of four are made; they need
#   a group, too.
def count_mean_tasks(blocks):
    tasks = blocks
    while blocks > 1:
        blocks = blocks // 4
        tasks = tasks + blocks
    return tasks


seconds = count_mean_tasks(winds.npartitions) * 0.2e-3
