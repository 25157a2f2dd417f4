/**
 * What every function needs to run: configuration, AWS and provider clients, messages, and the way
 * a phase is run.
 *
 * <pre>{@code
 * Environment environment = Environment.load(System.getenv());
 * PhaseParts parts = PhaseParts.of(environment, meter);
 * PhaseRunner runner = parts.runner(PhaseName.SHOWS, run -> new PhaseResult.Done());
 * SQSBatchResponse answer = runner.handle(event, Deadline.of(context, parts.clock()));
 * }</pre>
 */
package io.backline.runtime;
