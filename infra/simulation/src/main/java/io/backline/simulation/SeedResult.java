package io.backline.simulation;

import java.time.Duration;
import java.util.Map;

/**
 * What a seed came to.
 *
 * @param incomplete imports that ended well, over lists that were not shown as they are
 * @param ended other imports that did not complete, by what their phases say
 * @param lateWrites of runs that were overtaken, to artists at rest
 * @param withdrawn rows that were written as withdrawn
 * @param dead messages that were received too often, a copy not counted
 * @param redriven dead letters that were sent once more
 * @param begun imports that were begun in the place of dead letters
 * @param findings of the watchdog, by what it did
 * @param took virtual time until nothing was left to happen
 */
record SeedResult(
    long seed,
    int artists,
    long asked,
    long accepted,
    long joined,
    long incomplete,
    Map<String, Long> ended,
    long lateWrites,
    long withdrawn,
    long messages,
    long dead,
    long redriven,
    long begun,
    Map<String, Long> findings,
    long runs,
    Map<String, Long> calls,
    Map<FaultKind, Long> faults,
    Duration took) {}
