/**
 * A month of scheduled runs in virtual time: the real planner and the real budgets, with artists,
 * fans and the cost of an import made up.
 *
 * <pre>{@code
 * MonthResult result = new Month(Scenario.DEFAULT_QUOTAS, 1).run();
 * }</pre>
 */
package io.backline.simulation.month;
