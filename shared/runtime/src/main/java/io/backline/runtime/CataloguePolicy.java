package io.backline.runtime;

import io.backline.model.VersionKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What whoever deploys this wants in a catalogue. */
public final class CataloguePolicy {
  private static final String VARIABLE = "CATALOGUE_LEAVE_OUT";

  private CataloguePolicy() {}

  /**
   * The kinds of studio recordings to leave out: comma-separated names, none by default.
   *
   * @throws ConfigurationException where a name is none of ours
   */
  public static Set<VersionKind> leftOut(Environment environment) {
    Set<VersionKind> kinds = EnumSet.noneOf(VersionKind.class);
    Stream.of(environment.get(VARIABLE, "").split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .forEach(name -> kinds.add(kind(name)));
    return kinds;
  }

  private static VersionKind kind(String name) {
    return Stream.of(VersionKind.values())
        .filter(kind -> kind.toString().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "%s: there is no kind \"%s\", only %s"
                        .formatted(VARIABLE, name, Arrays.toString(VersionKind.values()))));
  }
}
