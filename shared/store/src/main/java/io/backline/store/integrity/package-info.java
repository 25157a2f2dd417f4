/**
 * Finds what is wrong in the tables, and puts it right: rows that nothing leads to, rows that do
 * not follow from the facts, counts that drifted, what should be gone by now.
 *
 * <pre>{@code
 * Integrity integrity = new Integrity(dynamoDb, "library", "status", Set.of(), KEEP_WITHDRAWN, clock);
 * Optional<String> cursor = Optional.empty();
 * IntegrityReport report = IntegrityReport.NONE;
 * do {
 *   IntegritySlice slice = integrity.check(Mode.DRY_RUN, cursor, () -> timeIsUp);
 *   report = report.plus(slice.report());
 *   cursor = slice.next();
 * } while (cursor.isPresent());
 * }</pre>
 *
 * <p>What is looked for, and what it costs: docs/decisions/0018-integrity.md.
 */
package io.backline.store.integrity;
