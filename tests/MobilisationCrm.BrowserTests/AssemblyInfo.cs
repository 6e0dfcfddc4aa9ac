// Journeys wait for the mail job most of the time; two at once share one program and one browser without meeting.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(3)]
