package io.backline.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.backline.providers.ticketmaster.TicketmasterClient;
import io.backline.runtime.Json;
import io.backline.store.AnswerStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * Attractions by name. What Ticketmaster answers is kept, here and in a row for the other
 * functions; those who ask the same at once share one call.
 */
final class AttractionSearch {
  private static final long MOST_BYTES = 4L * 1024 * 1024;

  private final TicketmasterClient ticketmaster;
  private final AnswerStore shared;
  private final CacheTimes times;
  private final Clock clock;
  private final Memory<Query, Kept> memory;

  AttractionSearch(
      TicketmasterClient ticketmaster, AnswerStore shared, CacheTimes times, Clock clock) {
    this.ticketmaster = ticketmaster;
    this.shared = shared;
    this.times = times;
    this.clock = clock;
    this.memory = new Memory<>(MOST_BYTES, clock);
  }

  /** What was found. */
  record Result(List<FoundAttraction> items, CacheStatus status) {
    Result {
      items = List.copyOf(items);
    }
  }

  /** Case and blanks make no difference to Ticketmaster. */
  private record Query(String text, int limit) {
    private static final Pattern BLANKS = Pattern.compile("(?U)\\s+");

    static Query of(String text, int limit) {
      String plain = BLANKS.matcher(text).replaceAll(" ").strip();
      return new Query(plain.toLowerCase(Locale.ROOT), limit);
    }

    String inTable() {
      return "search#%d#%s".formatted(limit, text);
    }
  }

  private record Kept(List<FoundAttraction> items, Instant until, int bytes)
      implements Memory.Entry {
    static Kept of(String json, Instant until) {
      try {
        FoundAttraction[] items = Json.mapper().readValue(json, FoundAttraction[].class);
        return new Kept(List.of(items), until, 2 * json.length() + 1024);
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException("not what a search found", e);
      }
    }
  }

  /**
   * The best matches.
   *
   * @param limit how many at most
   * @param beforeAsking is run where Ticketmaster is about to be asked, and may throw
   */
  Result find(String text, int limit, Runnable beforeAsking) {
    Query query = Query.of(text, limit);
    if (!times.areKept(CacheKind.SEARCH)) {
      beforeAsking.run();
      return new Result(ask(query), CacheStatus.BYPASS);
    }
    AtomicReference<CacheStatus> status = new AtomicReference<>(CacheStatus.HIT);
    Kept kept =
        memory.get(
            query,
            wanted ->
                shared(wanted)
                    .orElseGet(
                        () -> {
                          beforeAsking.run();
                          status.set(CacheStatus.MISS);
                          return askAndShare(wanted);
                        }));
    return new Result(kept.items(), status.get());
  }

  private Optional<Kept> shared(Query query) {
    return shared.find(query.inTable()).map(answer -> Kept.of(answer.body(), answer.until()));
  }

  private Kept askAndShare(Query query) {
    String json = Json.write(ask(query));
    Instant until = clock.instant().plus(times.of(CacheKind.SEARCH));
    shared.keep(query.inTable(), new AnswerStore.Answer(json, until));
    return Kept.of(json, until);
  }

  private List<FoundAttraction> ask(Query query) {
    return ticketmaster.attractions(query.text(), query.limit()).stream()
        .map(FoundAttraction::of)
        .toList();
  }
}
