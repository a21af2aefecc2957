using System.Reflection;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Messages.Counted;

namespace InfluenceSim.Model.Tests.Counted;

/// <summary>What is counted is described once: whatever a sheet holds is added, cleared, saved and loaded.</summary>
public sealed class CountSheetTests
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;

    public static TheoryData<CountSheet> Sheets => [new Tally(), new Survey(), new PublishedPosts()];

    /// <summary>A number beside the lists would be neither added nor saved.</summary>
    [Theory]
    [MemberData(nameof(Sheets))]
    public void A_sheet_has_no_place_beside_its_lists(CountSheet sheet) => Assert.All(
        sheet.GetType().GetFields(Everything | BindingFlags.DeclaredOnly),
        field => Assert.Contains(sheet.Arrays, list => ReferenceEquals(list, field.GetValue(sheet))));

    [Theory]
    [MemberData(nameof(Sheets))]
    public void All_of_it_is_saved_loaded_and_cleared(CountSheet sheet)
    {
        Fill(sheet);
        long[][] before = [.. sheet.Arrays.Select(list => (long[])list.Clone())];
        var writer = new StateWriter(SectionKind.Message);
        sheet.Write(writer);
        var survey = sheet as Survey;
        Hash128? state = survey?.State;
        sheet.Clear();
        Assert.All(sheet.Arrays, list => Assert.All(list, value => Assert.Equal(0, value)));
        Assert.Equal(survey is null ? null : Hash128.Zero, survey?.State);
        Assert.Null(survey?[SurveyHistogram.OwnPosts]);

        var reader = new StateReader(writer.ToSection(), SectionKind.Message);
        sheet.Read(reader);
        reader.End();
        Assert.Equal(before, sheet.Arrays);
        Assert.Equal(state, survey?.State);
        Assert.Equal(survey is null ? null : [new(2, 1), new(7, 2)], survey?[SurveyHistogram.OwnPosts]?.Units);
    }

    [Fact]
    public void Each_number_is_added_to_its_own()
    {
        var left = new Survey();
        var right = new Survey();
        Fill(left);
        right.Add(left);
        right.Add(left);

        Assert.All(left.Arrays.Zip(right.Arrays), pair => Assert.Equal(pair.First.Select(value => 2 * value), pair.Second));
        Assert.Equal(left.State + left.State, right.State);
        Assert.Equal([new(2, 2), new(7, 4)], right[SurveyHistogram.OwnPosts]!.Units);

        var tally = new Tally();
        Fill(tally);
        Assert.All(
            tally.Arrays.Zip(Tally.Sum(tally, tally).Arrays),
            pair => Assert.Equal(pair.First.Select(value => 2 * value), pair.Second));
    }

    [Fact]
    public void A_list_of_another_length_is_refused()
    {
        var posts = new PublishedPosts();
        Fill(posts);
        var writer = new StateWriter(SectionKind.Message);
        posts.Write(writer);

        Assert.Throws<StateException>(() => new Tally().Read(new StateReader(writer.ToSection(), SectionKind.Message)));
    }

    /// <summary>Another number in each place, so that one that takes another's shows.</summary>
    private static void Fill(CountSheet sheet)
    {
        long value = 1_000_000_007;
        foreach (long[] list in sheet.Arrays)
        {
            for (int place = 0; place < list.Length; place++)
            {
                list[place] = value++;
            }
        }

        if (sheet is Survey survey)
        {
            survey.State = new Hash128(3, ulong.MaxValue);
            survey[SurveyHistogram.OwnPosts] = Histogram.Of([7, 2, 7]);
        }
    }
}
