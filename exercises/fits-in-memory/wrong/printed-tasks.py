# part: tasks
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
def count_mean_tasks(blocks):
    tasks = blocks
    while blocks > 1:
        blocks = math.ceil(blocks / 4)
        tasks = tasks + blocks
    print(tasks)


seconds = 1.3
