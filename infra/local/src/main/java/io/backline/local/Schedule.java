package io.backline.local;

import com.cronutils.model.definition.CronConstraintsFactory;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When EventBridge Scheduler's expression fires: {@code rate(…)} or {@code cron(…)}. */
sealed interface Schedule {
  Pattern EXPRESSION = Pattern.compile("(rate|cron)\\((.+)\\)");
  Pattern RATE = Pattern.compile("([1-9]\\d*) (minute|hour|day)s?");

  /** The next time after this one, where there is one. */
  Optional<Instant> next(Instant after);

  /** Whether it fires as soon as it is there. */
  boolean firesAtOnce();

  /**
   * Reads the expression.
   *
   * @throws IllegalArgumentException where it is neither, or what is in it cannot be read
   */
  static Schedule parse(String expression, ZoneId zone) {
    Matcher matcher = EXPRESSION.matcher(expression.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a schedule that is supported: " + expression);
    }
    return matcher.group(1).equals("rate")
        ? Rate.of(matcher.group(2))
        : Cron.of(matcher.group(2), zone);
  }

  /** Once in so long a time, from the moment it is there. */
  record Rate(Duration every) implements Schedule {
    static Rate of(String text) {
      Matcher matcher = RATE.matcher(text.strip());
      if (!matcher.matches()) {
        throw new IllegalArgumentException("not a rate: " + text);
      }
      long number = Long.parseLong(matcher.group(1));
      return new Rate(
          switch (matcher.group(2)) {
            case "minute" -> Duration.ofMinutes(number);
            case "hour" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
          });
    }

    @Override
    public Optional<Instant> next(Instant after) {
      return Optional.of(after.plus(every));
    }

    @Override
    public boolean firesAtOnce() {
      return true;
    }
  }

  /** At certain times of certain days. */
  record Cron(ExecutionTime times, ZoneId zone) implements Schedule {
    // Six fields from minutes to years; one of the two days is a question mark.
    private static final CronDefinition FIELDS =
        CronDefinitionBuilder.defineCron()
            .withMinutes()
            .withValidRange(0, 59)
            .and()
            .withHours()
            .withValidRange(0, 23)
            .and()
            .withDayOfMonth()
            .withValidRange(1, 31)
            .supportsL()
            .supportsW()
            .supportsLW()
            .supportsQuestionMark()
            .and()
            .withMonth()
            .withValidRange(1, 12)
            .and()
            .withDayOfWeek()
            .withValidRange(1, 7)
            .withMondayDoWValue(2)
            .supportsHash()
            .supportsL()
            .supportsQuestionMark()
            .and()
            .withYear()
            .withValidRange(1970, 2199)
            .and()
            .withCronValidation(CronConstraintsFactory.ensureEitherDayOfWeekOrDayOfMonth())
            .instance();

    static Cron of(String text, ZoneId zone) {
      return new Cron(ExecutionTime.forCron(new CronParser(FIELDS).parse(text)), zone);
    }

    @Override
    public Optional<Instant> next(Instant after) {
      return times.nextExecution(after.atZone(zone)).map(time -> time.toInstant());
    }

    @Override
    public boolean firesAtOnce() {
      return false;
    }
  }
}
