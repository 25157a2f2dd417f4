package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What a run of a function took.
 *
 * @param worked how long it was at work
 * @param memoryMb the memory that was in use at its end
 * @param functionMb the memory that the function is given, which is what is paid for
 * @param retries how often it had been tried before
 */
public record RunUse(Duration worked, int memoryMb, int functionMb, int retries) {
  // List prices of us-east-1 for arm64, as in docs/benchmarks.md.
  private static final double DOLLARS_A_GB_SECOND = 0.0000133334;
  private static final double DOLLARS_AN_INVOCATION = 0.2 / 1_000_000;

  private static final int MB = 1024 * 1024;

  /** What was worked until now, with the memory that is in use now. */
  public static RunUse now(Duration worked, int functionMb, int retries) {
    Runtime runtime = Runtime.getRuntime();
    int usedMb = (int) ((runtime.totalMemory() - runtime.freeMemory()) / MB);
    return new RunUse(worked, usedMb, functionMb, retries);
  }

  public RunUse {
    requireNonNull(worked, "worked is null");
  }

  /** What Lambda takes for it; the imports that it begins are not in it. */
  public double dollars() {
    double gigabyteSeconds = worked.toMillis() / 1_000.0 * functionMb / 1_024;
    return gigabyteSeconds * DOLLARS_A_GB_SECOND + DOLLARS_AN_INVOCATION;
  }
}
