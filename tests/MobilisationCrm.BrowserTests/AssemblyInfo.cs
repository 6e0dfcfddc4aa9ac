// Journeys wait for the page most of the time; those at once share a program and a browser without meeting.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(4)]
