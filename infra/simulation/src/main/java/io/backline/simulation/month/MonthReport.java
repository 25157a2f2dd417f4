package io.backline.simulation.month;

import io.backline.simulation.month.MonthResult.Spending;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What months came to, as a page. */
final class MonthReport {
  private MonthReport() {}

  static String markdown(List<MonthResult> results) {
    String header =
        """
        # Freshness over a month

        Written by `infra/simulation/run --month`: 30 days in virtual time, %,d artists, the schedules of template.yaml. The planner ([0019](decisions/0019-scheduled-runs.md)) and the budgets are the real ones;
        artists, fans and what an import takes are made up: one in twenty artists tours, a quarter plays now and then; fans ask for three new ones a day; an unchanged artist takes the calls that
        [benchmarks.md](benchmarks.md) measured, one in forty has hundreds of albums. *Late* is an import
        that came more than 45 minutes after the artist's freshness had ended (six hours are 5.4 for some, and a run comes every six), or had not come by then at the end of the month.

        """
            .formatted(results.getFirst().artists());
    return header + results.stream().map(MonthReport::section).collect(Collectors.joining("\n"));
  }

  private static String section(MonthResult result) {
    return """
    ## %s

    %s

    | artists with | share | imports | late | latest | fresh, share of the time |
    |---|---:|---:|---:|---:|---:|
    %s
    | provider | calls in the month | most in any 24 hours | allowed in 24 hours |
    |---|---:|---:|---:|
    %s
    Imports begun: %s. New artists, asked for by fans or discovered: %,d. For every artist to be fresh, %,.0f imports a day are needed.
    AWS for all of it: $%.2f a month.
    """
        .formatted(
            title(result),
            verdict(result),
            paces(result),
            spending(result.spending()),
            begun(result),
            result.newArtists(),
            result.wantedADay(),
            result.dollars());
  }

  private static String title(MonthResult result) {
    String name = result.scenario().name();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String verdict(MonthResult result) {
    String day =
        result.spending().stream().allMatch(one -> one.mostIn24Hours() <= one.perDay())
            ? "No 24 hours saw more calls than allowed."
            : "Some 24 hours saw MORE calls than allowed.";
    if (result.isEverybodyFresh()) {
      return "Every artist was imported within its freshness. " + day;
    }
    String forbidding =
        result.forbidding().entrySet().stream()
            .map(entry -> "%s's (%,d runs)".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    return "Not every artist was imported within its freshness. The budget that forbids it: %s. %s"
        .formatted(forbidding, day);
  }

  private static String paces(MonthResult result) {
    StringBuilder rows = new StringBuilder();
    result
        .paces()
        .forEach(
            (pace, one) ->
                rows.append(
                    "| %s | %.0f %% | %,d | %,d | %s | %.1f %% |%n"
                        .formatted(
                            pace.what(),
                            one.share() * 100,
                            one.imports(),
                            one.late(),
                            hours(one.latest()),
                            one.fresh() * 100)));
    return rows.toString();
  }

  private static String hours(Duration duration) {
    return "%.1f h".formatted(duration.toMinutes() / 60.0);
  }

  private static String spending(List<Spending> all) {
    StringBuilder rows = new StringBuilder();
    all.forEach(
        one ->
            rows.append(
                "| %s | %,d | %,d | %,d |%n"
                    .formatted(one.provider(), one.calls(), one.mostIn24Hours(), one.perDay())));
    return rows.toString();
  }

  private static String begun(MonthResult result) {
    return result.begun().entrySet().stream()
        .map(entry -> "%,d by %s".formatted(entry.getValue(), entry.getKey()))
        .collect(Collectors.joining(", "));
  }
}
