// three at once on two cores: some wait, for a process to end or a server that never answers
[assembly: CollectionBehavior(MaxParallelThreads = 3)]
