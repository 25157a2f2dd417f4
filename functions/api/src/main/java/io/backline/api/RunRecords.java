package io.backline.api;

import io.backline.model.CronJob;
import io.backline.model.ScheduledRun;
import io.backline.store.Page;
import io.backline.store.RunStore;
import java.util.List;

/** The runs of scheduled jobs. */
final class RunRecords implements Records {
  private final RunStore runs;

  RunRecords(RunStore runs) {
    this.runs = runs;
  }

  @Override
  public Page<Entry> page(RecordFilter filter, String before, int limit) {
    if (!filter.wantsRuns()) {
      return new Page<>(List.of(), null);
    }
    List<CronJob> jobs =
        filter.type() == null
            ? List.of(CronJob.values())
            : List.of(CronJob.named(filter.type()).orElseThrow());
    Page<ScheduledRun> page = runs.page(jobs, filter.status(), before, limit);
    return new Page<>(
        page.rows().stream().map(run -> new Entry(run.id(), JobView.of(run))).toList(),
        page.last());
  }
}
