package io.backline.model;

import static io.backline.model.AddOnPhrase.Weight.LIKELY;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An event's name that says that it is sold beside a show.
 *
 * @param about the words for what it is sold beside, empty where the name has none
 */
record AddOnName(EventKind kind, AddOnPhrase.Weight weight, Set<String> about) {
  private static final Pattern AND = Pattern.compile("\\s*[&+]\\s*");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern SEPARATORS =
      Pattern.compile("[:|•·*()\\[\\]{}【】「」]+|\\s/\\s|\\s[-–—~]+|[-–—~]+\\s");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern SAYS_NOTHING =
      Pattern.compile(
          "the|and|for|with|of|at|in|on|a|an|live|tour|show|shows|concert|tickets?|feat|presents"
              + "|nights?|days?|de|la|el|los|las|le|les|der|die|das|und|y|et|e|en|em|do|da|il|i");

  static Optional<AddOnName> of(String name) {
    String plain = plain(name);
    if (!AddOnPhrases.mayBeIn(plain)) {
      return Optional.empty();
    }
    List<String> parts = parts(plain);
    return AddOnPhrases.ALL.stream()
        .flatMap(phrase -> whole(phrase, parts).stream())
        .findFirst()
        .or(
            () ->
                AddOnPhrases.ALL.stream()
                    .flatMap(phrase -> atAnEnd(phrase, parts).stream())
                    .findFirst());
  }

  /** The words of a name that tell it from others. */
  static Set<String> words(String name) {
    return words(Stream.of(plain(name)));
  }

  private static String plain(String name) {
    String plain = AND.matcher(PlainText.of(name)).replaceAll(" and ");
    return BLANKS.matcher(plain).replaceAll(" ");
  }

  private static List<String> parts(String plain) {
    return SEPARATORS
        .splitAsStream(plain)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static Optional<AddOnName> whole(AddOnPhrase phrase, List<String> parts) {
    return IntStream.range(0, parts.size())
        .filter(i -> phrase.isAll(parts.get(i)))
        .mapToObj(i -> new AddOnName(phrase.kind(), phrase.weight(), others(parts, i)))
        .findFirst();
  }

  private static Optional<AddOnName> atAnEnd(AddOnPhrase phrase, List<String> parts) {
    return IntStream.range(0, parts.size())
        .boxed()
        .flatMap(
            i ->
                phrase
                    .besideIt(parts.get(i))
                    .map(rest -> new AddOnName(phrase.kind(), LIKELY, others(parts, i, rest)))
                    .stream())
        .findFirst();
  }

  private static Set<String> others(List<String> parts, int without, String... instead) {
    Stream<String> rest =
        IntStream.range(0, parts.size()).filter(i -> i != without).mapToObj(parts::get);
    return words(Stream.concat(rest, Arrays.stream(instead)));
  }

  private static Set<String> words(Stream<String> parts) {
    return parts
        .flatMap(NO_WORD::splitAsStream)
        .filter(word -> !word.isEmpty() && !SAYS_NOTHING.matcher(word).matches())
        .collect(Collectors.toUnmodifiableSet());
  }
}
