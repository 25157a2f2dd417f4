package io.backline.samples.data;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds names that hold every whole word of a query, whatever the case. */
public final class NameSearch {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Set<String> wanted;

  public NameSearch(String query) {
    wanted = words(query);
  }

  public boolean finds(String name) {
    return !wanted.isEmpty() && words(name).containsAll(wanted);
  }

  private static Set<String> words(String text) {
    return BETWEEN
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
