// four at once on two cores: many wait, for a process to end or for time to pass
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
