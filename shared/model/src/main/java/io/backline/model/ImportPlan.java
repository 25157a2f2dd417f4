package io.backline.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which imports a run begins: as many as the providers' budgets bear. The most wanted come first;
 * every fourth is whoever is due for longest, so that nobody is put off for ever.
 *
 * @param chosen attraction ids in the order in which they are imported
 * @param wished how many would have been imported without budgets
 * @param limit how many the order allowed
 * @param scarcest the allowance that bears the fewest imports
 */
public record ImportPlan(List<String> chosen, int wished, int limit, Allowance scarcest) {
  private static final int FAIR_SHARE = 4;

  private static final Comparator<Wish> LONGEST_DUE =
      comparing(Wish::dueSince).thenComparing(Wish::tmAttractionId);
  private static final Comparator<Wish> MOST_WANTED =
      comparing(Wish::rank, nullsLast(naturalOrder())).thenComparing(LONGEST_DUE);

  public ImportPlan {
    chosen = List.copyOf(chosen);
    requireNonNull(scarcest, "scarcest is null");
  }

  /**
   * Plans.
   *
   * @param allowances one a provider, at least one
   * @param limit how many at most
   * @param every from one run of this kind to the next
   */
  public static ImportPlan of(
      List<Wish> wishes, List<Allowance> allowances, int limit, Duration every) {
    Allowance scarcest =
        allowances.stream()
            .min(
                comparing((Allowance one) -> one.importsNow(every))
                    .thenComparing(Allowance::importsADay))
            .orElseThrow(() -> new IllegalArgumentException("no allowance"));
    int most = Math.min(limit, scarcest.importsNow(every));
    return new ImportPlan(choose(wishes, most), wishes.size(), limit, scarcest);
  }

  private static List<String> choose(List<Wish> wishes, int most) {
    Iterator<String> wanted = ids(wishes, MOST_WANTED);
    Iterator<String> due = ids(wishes, LONGEST_DUE);
    long all = wishes.stream().map(Wish::tmAttractionId).distinct().count();
    Set<String> chosen = new LinkedHashSet<>();
    while (chosen.size() < Math.min(most, all)) {
      addNext(chosen, chosen.size() % FAIR_SHARE == FAIR_SHARE - 1 ? due : wanted);
    }
    return List.copyOf(chosen);
  }

  /** Each iterator has all of them, so that it does not end before all are chosen. */
  private static void addNext(Set<String> chosen, Iterator<String> ids) {
    boolean added;
    do {
      added = chosen.add(ids.next());
    } while (!added);
  }

  private static Iterator<String> ids(List<Wish> wishes, Comparator<Wish> order) {
    return wishes.stream().sorted(order).map(Wish::tmAttractionId).distinct().iterator();
  }

  /** The plan that was made of the same, and chose these. */
  public ImportPlan choosing(List<String> others) {
    return new ImportPlan(others, wished, limit, scarcest);
  }

  /** How many are left for later. */
  public int left() {
    return wished - chosen.size();
  }

  /** In how many days the rest can follow. */
  public int days() {
    return Math.ceilDiv(left(), Math.max(1, scarcest.importsADay()));
  }

  /** What is planned, for people. */
  public String inWords() {
    if (left() == 0) {
      return "planned all %,d".formatted(wished);
    }
    String planned = "planned %,d of %,d".formatted(chosen.size(), wished);
    if (chosen.size() == limit) {
      return "%s: its limit".formatted(planned);
    }
    return "%s; %s's budget allows %,d a day; the rest over %,d %s"
        .formatted(
            planned,
            scarcest.provider(),
            scarcest.importsADay(),
            days(),
            days() == 1 ? "day" : "days");
  }
}
