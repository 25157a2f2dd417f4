package io.backline.simulation;

import java.time.Duration;
import java.util.Map;

/**
 * What a seed came to.
 *
 * @param again imports asked for after the faults had ended, because one had ended incomplete
 * @param took virtual time until nothing was left to happen
 */
record SeedResult(
    long seed,
    int artists,
    long asked,
    long accepted,
    long joined,
    long again,
    long messages,
    long dead,
    long runs,
    Map<String, Long> calls,
    Map<FaultKind, Long> faults,
    Duration took) {}
