package io.backline.samples;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every call that was answered, in the order of the answers; safe for use by many threads. */
public final class CallLog {
  private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();

  CallLog() {}

  void add(Call call) {
    calls.add(call);
  }

  public List<Call> all() {
    return List.copyOf(calls);
  }

  public List<Call> of(Provider provider) {
    return calls.stream().filter(call -> call.provider() == provider).toList();
  }

  public long count() {
    return calls.size();
  }

  public long count(Provider provider) {
    return of(provider).size();
  }

  public long count(Provider provider, int status) {
    return of(provider).stream().filter(call -> call.status() == status).count();
  }

  /** What was asked for, and answered well, more than once: "GET /target" and how often. */
  public Map<String, Long> duplicates() {
    Map<String, Long> counts =
        calls.stream()
            .filter(call -> call.status() < 300)
            .collect(
                groupingBy(call -> call.method() + " " + call.target(), TreeMap::new, counting()));
    counts.values().removeIf(count -> count == 1);
    return counts;
  }

  public void clear() {
    calls.clear();
  }
}
