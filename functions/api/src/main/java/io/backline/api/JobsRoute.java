package io.backline.api;

import io.backline.store.Page;
import java.util.List;
import java.util.regex.Pattern;

/** {@code GET /api/admin/jobs}: what was done, by whom and how it went, the newest first. */
final class JobsRoute {
  private static final String LISTING = "jobs";
  private static final Pattern KEY = Pattern.compile("\\d{13}[\\x21-\\x7e]{1,200}");

  private final Records records;

  JobsRoute(Records records) {
    this.records = records;
  }

  Response list(Request request) {
    RecordFilter filter = RecordFilter.of(request);
    PageRequest wanted = PageRequest.of(request, LISTING);
    if (wanted.after() != null && !KEY.matcher(wanted.after()).matches()) {
      throw Cursors.invalid();
    }
    Page<Records.Entry> page = records.page(filter, wanted.after(), wanted.limit());
    String next = page.last() == null ? null : Cursors.write(LISTING, page.last());
    List<JobView> items = page.rows().stream().map(Records.Entry::view).toList();
    return Response.json(200, new Listing<>(items, next));
  }
}
