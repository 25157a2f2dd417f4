package io.backline.local;

import io.backline.runtime.Environment;
import io.backline.runtime.Setting;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the variables come to, as the functions read them. No value that is set is shown. */
final class ConfigurationCheck {
  private static final String SAMPLES = "default: the sample providers";

  private final Map<String, String> process;
  private final Environment environment;

  ConfigurationCheck(Map<String, String> process) {
    this.process = Map.copyOf(process);
    this.environment = Environment.load(process);
  }

  /** Everything that keeps the system from starting. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    ProviderAccess.problem(process).ifPresent(problems::add);
    Stream.of(Setting.values())
        .flatMap(setting -> setting.problem(environment).stream())
        .forEach(problems::add);
    return problems;
  }

  /** A line a variable: set, default, missing or malformed. */
  void print(PrintStream out) {
    for (Setting setting : Setting.values()) {
      out.printf("%-28s%s%n", setting, verdict(setting));
    }
  }

  private String verdict(Setting setting) {
    Optional<String> problem = setting.problem(environment);
    if (problem.isPresent()) {
      return "malformed: " + problem.get();
    }
    if (environment.find(setting.name()).isPresent()) {
      return "set";
    }
    if (AccessKeys.isMadeUp(setting.name())) {
      return "default: made up for each run";
    }
    if (setting == Setting.SETLISTFM_API_KEY && ProviderAccess.areSamples(process)) {
      return SAMPLES;
    }
    return setting
        .fallback()
        .map(fallback -> "default: " + fallback)
        .orElse(ProviderAccess.areSamples(process) ? SAMPLES : "missing");
  }
}
