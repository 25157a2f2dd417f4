package io.backline.store.integrity;

import java.util.List;
import java.util.stream.Stream;

/**
 * How much there is of one kind of damage.
 *
 * @param found how often
 * @param repaired how many of these were put right: none in a dry run, and none that somebody works
 *     on
 * @param examples the first few, by what names them
 */
public record Tally(int found, int repaired, List<String> examples) {
  static final int MOST_EXAMPLES = 5;

  public Tally {
    examples = examples.stream().limit(MOST_EXAMPLES).toList();
  }

  static Tally found(List<String> names) {
    return new Tally(names.size(), 0, names);
  }

  Tally withRepaired(int number) {
    return new Tally(found, number, examples);
  }

  Tally plus(Tally other) {
    return new Tally(
        found + other.found,
        repaired + other.repaired,
        Stream.concat(examples.stream(), other.examples.stream()).toList());
  }
}
