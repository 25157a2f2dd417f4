package io.backline.simulation;

import java.time.Duration;
import java.util.Map;

/**
 * What a seed came to.
 *
 * @param stalled imports of which no message was left, and which had not ended
 * @param incomplete imports that ended well, over lists that were not shown as they are
 * @param ended other imports that did not complete, by what their phases say
 * @param lateWrites of runs that were overtaken, to artists at rest
 * @param took virtual time until nothing was left to happen
 */
record SeedResult(
    long seed,
    int artists,
    long asked,
    long accepted,
    long joined,
    long stalled,
    long incomplete,
    Map<String, Long> ended,
    long lateWrites,
    long messages,
    long dead,
    long runs,
    Map<String, Long> calls,
    Map<FaultKind, Long> faults,
    Duration took) {}
