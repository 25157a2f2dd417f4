package io.backline.runtime;

import io.backline.model.CronJob;
import io.backline.model.JobHealth;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a run of each job may take: {@link JobHealth#longestRun}, or what CRON_LONGEST_RUNS
 * says.
 */
public final class LongestRuns {
  private static final String VARIABLE = "CRON_LONGEST_RUNS";
  private static final Pattern ENTRY = Pattern.compile("\\s*([a-z-]+)\\s*=\\s*([1-9]\\d{0,6})\\s*");

  private final Map<CronJob, Duration> set;

  private LongestRuns(Map<CronJob, Duration> set) {
    this.set = set;
  }

  /**
   * Reads {@code job=seconds,job=seconds}.
   *
   * @throws ConfigurationException where it is none of that
   */
  public static LongestRuns of(Environment environment) {
    Map<CronJob, Duration> set = new EnumMap<>(CronJob.class);
    String text = environment.get(VARIABLE, "");
    if (!text.isBlank()) {
      for (String entry : text.split(",", -1)) {
        Matcher matcher = ENTRY.matcher(entry);
        if (!matcher.matches() || CronJob.named(matcher.group(1)).isEmpty()) {
          throw new ConfigurationException(
              "%s must be jobs with their seconds such as calculate-trending=120, not \"%s\""
                  .formatted(VARIABLE, entry));
        }
        set.put(
            CronJob.named(matcher.group(1)).orElseThrow(),
            Duration.ofSeconds(Long.parseLong(matcher.group(2))));
      }
    }
    return new LongestRuns(set);
  }

  public Duration of(CronJob job) {
    return set.getOrDefault(job, JobHealth.longestRun(job));
  }
}
