namespace InfluenceSim.Page.Tests.Support;

/// <summary>What the eye sees of a page: not what is there for the ear alone.</summary>
internal static class Sight
{
    // For the ear alone is what is clipped to nothing, or stands in such.
    private const string IsInSight = """
        (element) => {
          if (!element.checkVisibility({ visibilityProperty: true })) {
            return false;
          }
          for (let around = element; around; around = around.parentElement) {
            if (getComputedStyle(around).clipPath === 'inset(50%)') {
              return false;
            }
          }
          return true;
        }
        """;

    /// <summary>A function of one argument for the page, which may ask <c>isInSight(element)</c>.</summary>
    public static string Script(string function) => $"(argument) => {{ const isInSight = {IsInSight}; return ({function})(argument); }}";
}
