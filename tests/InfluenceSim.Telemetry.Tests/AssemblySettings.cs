// A meter is found by its name in the whole process: tests side by side would see each other's runs.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
