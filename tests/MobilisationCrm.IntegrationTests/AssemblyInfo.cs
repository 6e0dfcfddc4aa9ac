// Each fixture has an application and a database of its own. Where each test has, its fixture says so: they are run side by side.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(4)]
[assembly: FixtureLifeCycle(LifeCycle.SingleInstance)]
