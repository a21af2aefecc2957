using System.Reflection;
using InfluenceSim.Grains.Messages;
using InfluenceSim.Grains.Tests.Support;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace InfluenceSim.Grains.Tests.Encoding;

public sealed class MessageEncodingTests : IDisposable
{
    private readonly ServiceProvider _services =
        new ServiceCollection().AddSerializer(builder => builder.AddAssembly(typeof(RunSpec).Assembly)).BuildServiceProvider();

    [Fact]
    public void Every_message_of_a_run_crosses_silos_with_every_field()
    {
        var seen = new Dictionary<Type, int>();
        int comments = 0;
        int notices = 0;
        int surveys = 0;
        int answers = 0;
        foreach (object message in RunMessages.Of(TestRuns.Spec("messages", 200, 70)))
        {
            object there = AcrossSilos(message);
            Assert.True(Difference.Between(message, there) is null, $"{message.GetType().Name}{Difference.Between(message, there)}");
            seen[message.GetType()] = seen.GetValueOrDefault(message.GetType()) + 1;
            comments += message is PlanRequest plan ? plan.Brief.Comments.Count : 0;
            notices += message is PublishTick tick ? tick.Input.Notices.Length : 0;
            answers += message is PublishTick { Input.Answers: var given } ? given.Length : 0;
            surveys += IsFull(message) ? 1 : 0;
        }

        // What is compared must not be empty by chance.
        Assert.Equal(10, seen.Count);
        Assert.True(
            comments > 0 && notices > 0 && answers > 0 && surveys > 0,
            $"{comments} comments, {notices} notices, {answers} answers, {surveys} full surveys");
    }

    [Fact]
    public void A_field_that_an_encoding_forgot_would_be_seen()
    {
        PublishTick message = RunMessages.Of(TestRuns.Spec("forgotten", 200, 70)).OfType<PublishTick>().ElementAt(30);
        var there = (PublishTick)AcrossSilos(message);
        TickInput input = there.Input;
        foreach (FieldInfo field in typeof(TickInput).GetFields(BindingFlags.Instance | BindingFlags.NonPublic))
        {
            object? value = field.GetValue(input);
            field.SetValue(input, field.FieldType.IsValueType ? Activator.CreateInstance(field.FieldType) : null);
            bool isDefault = Equals(value, field.GetValue(input));
            Assert.True(isDefault || Difference.Between(message, there) is not null, field.Name);
            field.SetValue(input, value);
        }
    }

    [Fact]
    public void A_survey_crosses_silos_with_every_field()
    {
        StepAnswer message = RunMessages.Of(TestRuns.Spec("survey", 200, 70)).OfType<StepAnswer>().Last(IsFull);
        Survey survey = message.Output!.Survey!;
        long value = 1_000_000_007;
        FieldInfo numbers = typeof(CountSheet).GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
            .Single(field => field.FieldType == typeof(long[][]));
        foreach (long[] list in (long[][])numbers.GetValue(survey)!)
        {
            // A number of its own in each place, so that one that is left out, or takes another's place, shows.
            for (int place = 0; place < list.Length; place++)
            {
                list[place] = value++;
            }
        }

        Assert.True(value > 1_000_000_020, "the survey's numbers were not found");
        Assert.Null(Difference.Between(message, AcrossSilos(message)));
    }

    [Fact]
    public void Inside_a_silo_a_message_is_passed_on_and_not_copied()
    {
        DeepCopier copier = _services.GetRequiredService<DeepCopier>();
        foreach (object message in RunMessages.Of(TestRuns.Spec("local", 200, 70)).Take(60))
        {
            Assert.Same(message, copier.Copy(message));
        }

        RunSpec spec = TestRuns.Spec("spec", 200, 0);
        Assert.Same(spec, copier.Copy(spec));
    }

    [Fact]
    public void A_specification_crosses_silos_with_every_lever_and_edge()
    {
        RunSpec spec = TestRuns.Spec("spec", 50, 9) with
        {
            Parameters = TestRuns.Parameters(50) with
            {
                Network = new NetworkParameters { Kind = GraphKind.File, File = "edges.csv" },
                Creators = new CreatorParameters
                {
                    ExtraPersonas = [new ExtraPersona { Audience = 0.1, Claims = false }, new ExtraPersona { Follows = false }],
                },
                Effects = new EffectParameters
                {
                    Label = LabelPreset.Custom,
                    CustomLabel = new CustomLabel { Belief = 0.1, Sharing = 1 / 3.0, Trust = true },
                },
            },
            Policies = [.. PolicyRegistry.Levers.Values
                .Select(lever => (Policy)Activator.CreateInstance(lever)! with { From = 2, Until = 30, Ramp = 5 })],
            UserEdges = new UserEdges([0, 1, 2, 49], [1, 2, 0, 3]),
        };

        Assert.NotEmpty(spec.Policies);
        Assert.Null(Difference.Between(spec, AcrossSilos(spec)));
        Assert.Null(Difference.Between(new PolicySet(spec.Policies), AcrossSilos(new PolicySet(spec.Policies))));
    }

    [Fact]
    public void An_altered_message_is_refused()
    {
        Serializer serializer = _services.GetRequiredService<Serializer>();
        object message = RunMessages.Of(TestRuns.Spec("altered", 200, 70)).First(message => message is PublishTick);
        byte[] bytes = serializer.SerializeToArray(message);
        bytes[bytes.Length / 2] ^= 4;

        Assert.Throws<StateException>(() => serializer.Deserialize<object>(bytes));
    }

    public void Dispose() => _services.Dispose();

    private static bool IsFull(object message) =>
        message is StepAnswer { Output.Survey: { } survey } && survey[SurveyHistogram.OwnPosts] is not null;

    private object AcrossSilos(object message)
    {
        Serializer serializer = _services.GetRequiredService<Serializer>();
        return serializer.Deserialize<object>(serializer.SerializeToArray(message))!;
    }
}
