package io.backline.model;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that say that something is sold beside a show. */
final class AddOnPhrase {
  // What stands around the words without changing what they say: "gold", "lot b", "only".
  private static final String BEFORE =
      "(?:(?:vip|premium|premier|preferred|general|gold|silver|bronze|platinum|diamond|reserved|rv"
          + "|valet|prepaid|pre-paid|advance|official|ultimate|deluxe|standard|ga|on-?site|off-?site"
          + "|event|early|exclusive|oversized|limo|motorcycle|arena|stadium|venue|lot"
          + " \\w{1,2}|[2-9]-day|[0-9]{1,4}) )*";
  private static final String AFTER =
      "(?: (?:pass|passes|ticket|tickets|only|package|packages|upgrade|upgrades|add-?ons?|permits?"
          + "|lots?|garage|vouchers?|rentals?|deposit|options?|[0-9]{1,4}|[a-z]))*";
  private static final String FOR =
      "(?: (?:for|at|para|pour|fur|per|zu|zum|voor|till|til|dla)|(?<=permit|pass|kaart|kaarten)) ";

  /** How much the words tell, where they are all that a part of a name says. */
  enum Weight {
    /** No show is called so. */
    CERTAIN,
    /** Beside a show of that name, it is an add-on. */
    LIKELY,
    /** Shows are called so too: beside one of that name at no other time, it is an add-on. */
    POSSIBLE
  }

  private final EventKind kind;
  private final Weight weight;
  private final String words;
  private final Pattern whole;
  private final Pattern atAnEnd;

  AddOnPhrase(EventKind kind, Weight weight, String... words) {
    this.kind = kind;
    this.weight = weight;
    this.words = String.join("|", words);
    String any = BEFORE + "(?:" + this.words + ")" + AFTER;
    this.whole = Pattern.compile(any);
    this.atAnEnd = Pattern.compile("(?<before>.+ )?" + any + "(?:" + FOR + "(?<after>.+))?");
  }

  /** The words themselves, as a regular expression. */
  String words() {
    return words;
  }

  EventKind kind() {
    return kind;
  }

  Weight weight() {
    return weight;
  }

  boolean isAll(String part) {
    return whole.matcher(part).matches();
  }

  /**
   * What is left of a part that ends in these words or goes on with what they are for, or empty if
   * it does not. Words that titles end in do not count there.
   */
  Optional<String> besideIt(String part) {
    Matcher matcher = atAnEnd.matcher(part);
    if (weight == Weight.POSSIBLE || !matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        Stream.of(matcher.group("before"), matcher.group("after"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" ")));
  }
}
