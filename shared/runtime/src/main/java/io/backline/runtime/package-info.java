/**
 * What every function needs to run: configuration, AWS and provider clients, messages, and the way
 * a phase is run.
 *
 * <pre>{@code
 * Environment environment = Environment.load(System.getenv());
 * PhaseRunner runner = new PhaseRunner(PhaseName.SHOWS, new ShowsPhase(...), jobs, queues, Clock.systemUTC());
 * SQSBatchResponse answer = runner.handle(event, Deadline.of(context, clock));
 * }</pre>
 */
package io.backline.runtime;
