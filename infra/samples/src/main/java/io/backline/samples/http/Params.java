package io.backline.samples.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads query parameters. */
public final class Params {
  private static final Pattern COMMA = Pattern.compile(",");

  private Params() {}

  public static Optional<String> text(Inquiry ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name)).filter(value -> !value.isBlank());
  }

  /** A whole number of at least {@code least}, or the refusal. */
  public static int number(
      Inquiry ctx, String name, int fallback, int least, Supplier<Refusal> otherwise) {
    String value = ctx.queryParam(name);
    if (value == null) {
      return fallback;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw otherwise.get();
    }
    throw otherwise.get();
  }

  public static List<String> list(Inquiry ctx, String name) {
    return text(ctx, name).map(value -> COMMA.splitAsStream(value).toList()).orElse(List.of());
  }
}
