package io.backline.bench;

import static io.backline.bench.Figures.count;
import static io.backline.bench.Figures.percent;

import io.backline.bench.setlists.HitRates;
import io.backline.bench.setlists.HitRates.Bin;
import io.backline.bench.setlists.PlayedHistory;
import io.backline.bench.setlists.RecordedPage;
import io.backline.bench.setlists.Rule;
import io.backline.bench.setlists.SampleHistories;
import io.backline.bench.setlists.WalkForward;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How much of a show is foreseen, walking forward through what was played. */
final class SetlistsBench implements Benchmark {
  private static final Path RECORDED =
      Path.of("../shared/fixtures/setlistfm/artist_setlists_phish_p1.json");

  // Whatever the day, the same figures.
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  private final Map<String, HitRates> artists = new LinkedHashMap<>();
  private final HitRates all = new HitRates();

  @Override
  public String name() {
    return "setlists";
  }

  @Override
  public List<Section> run(Lab lab) throws IOException {
    recorded(lab);
    for (int seed = 1; seed <= lab.rounds(); seed++) {
      SampleHistories.of(seed, TODAY).forEach(this::walk);
      lab.say("setlists: world %d of %d".formatted(seed, lab.rounds()));
    }
    return List.of(hits(lab), calibration());
  }

  private void recorded(Lab lab) throws IOException {
    Path file = lab.root().resolve(RECORDED);
    if (Files.exists(file)) {
      walk(RecordedPage.read(file));
    } else {
      lab.say("setlists: without the recorded page, which is not at " + file.normalize());
    }
  }

  private void walk(PlayedHistory history) {
    HitRates rates = WalkForward.through(history);
    artists.computeIfAbsent(history.artist(), _ -> new HitRates()).add(rates);
    all.add(rates);
  }

  private Section hits(Lab lab) {
    Table table =
        Table.of(
            "artist", "shows", "songs", "forecast", "most popular", "last again", "most played");
    artists.forEach((name, rates) -> table.row(row(name, rates)));
    return new Section(
        "Setlists",
        """
        Every show is forecast from what was played before its day: the recorded page of setlist.fm, and the sample artists of %d worlds (seeds from 1 on, as of %s), by kind. \
        *Hit rate*: the share of the songs played at a show that were foreseen, on average over the shows; covers and the parts of medleys are songs, tapes are not. \
        The forecast is as long as usual, the most popular and the most played songs as many as the forecast has; the last setlist is as long as it was.\
        """
            .formatted(lab.rounds(), TODAY),
        table);
  }

  private static Object[] row(String name, HitRates rates) {
    return new Object[] {
      name,
      count(rates.shows()),
      String.format(Locale.ROOT, "%.1f", rates.length()),
      percent(rates.ours()),
      rates.of(Rule.POPULAR) == 0 ? "–" : percent(rates.of(Rule.POPULAR)),
      percent(rates.of(Rule.LAST_AGAIN)),
      percent(rates.of(Rule.MOST_PLAYED))
    };
  }

  private Section calibration() {
    Table table = Table.of("probability", "songs", "said", "came");
    for (Bin bin : all.bins()) {
      String from = String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), bin.from() + 0.1);
      table.row(from, count(bin.songs()), percent(bin.said()), percent(bin.came()));
    }
    return new Section(
        "Setlists: what a probability is worth",
        "All songs of all these forecasts by the probability that was said, and the share that was"
            + " played.",
        table);
  }
}
