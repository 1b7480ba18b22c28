namespace AgreementTracker.Web.Tests.Hosting;

public class DockerfileTests
{
    /// <summary>Packages are restored before the sources are copied, and need each project's file.</summary>
    [Fact]
    public void ProjectsOfSrc_AreCopiedBeforeRestoring()
    {
        var src = Path.Combine(Repository.Root, "src");
        var projects = Directory.GetFiles(src, "*.csproj", SearchOption.AllDirectories);
        var steps = File.ReadAllText(Path.Combine(src, "AgreementTracker.Web", "Dockerfile"));
        var before = steps[..steps.IndexOf("RUN dotnet restore", StringComparison.Ordinal)];

        Assert.NotEmpty(projects);
        Assert.All(
            projects.Select(project => Path.GetRelativePath(Repository.Root, project).Replace('\\', '/')),
            project => Assert.Contains($"COPY {project} {project[..(project.LastIndexOf('/') + 1)]}\n", before)
        );
    }
}
