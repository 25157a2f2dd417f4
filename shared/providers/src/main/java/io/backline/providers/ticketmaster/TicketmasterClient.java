package io.backline.providers.ticketmaster;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.CallLimits;
import io.backline.providers.ProviderException;
import io.backline.providers.http.ApiRequest;
import io.backline.providers.http.Json;
import io.backline.providers.http.ProviderHttp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Attractions and their events, Discovery API v2. Every method throws {@link ProviderException}
 * when Ticketmaster gives no answer. For any number of threads.
 */
public final class TicketmasterClient {

  /** The largest page; 201 is refused with DIS1036. */
  public static final int PAGE_SIZE = 200;

  /** Events deeper than this may not be asked for (DIS1035): split by date before. */
  public static final int REACHABLE_EVENTS = 1_000;

  // The segment's id, which is the same in every language.
  private static final String MUSIC = "KZFzniwnSyZfZ7v7nJ";

  private final TicketmasterConfig config;
  private final ProviderHttp http;
  private final TicketmasterDialect dialect;

  private TicketmasterClient(TicketmasterConfig config, ProviderHttp http) {
    this.config = config;
    this.http = http;
    this.dialect = new TicketmasterDialect(config, http.clock());
  }

  public static TicketmasterClient create(TicketmasterConfig config, ProviderHttp http) {
    return new TicketmasterClient(config, http);
  }

  /** One attraction by its id; empty if there is none. */
  public Optional<Attraction> attraction(String id) {
    return call(request("attractions", id), AttractionReader::read);
  }

  /**
   * Attractions by whole words of their names, best match first.
   *
   * @param size how many at most, up to {@value #PAGE_SIZE}
   */
  public List<Attraction> attractions(String keyword, int size) {
    ApiRequest request =
        request("attractions")
            .query("keyword", keyword)
            .query("size", Math.clamp(size, 1, PAGE_SIZE));
    return call(
            request, body -> Json.list(AttractionReader::read, body, "_embedded", "attractions"))
        .orElse(List.of());
  }

  /** One page of events; an empty one where Ticketmaster knows none. */
  public EventPage events(EventQuery query) {
    return call(eventsRequest(query), body -> EventPageReader.read(body, query.page()))
        .orElseGet(() -> new EventPage(List.of(), 0, 0, query.page()));
  }

  private ApiRequest eventsRequest(EventQuery query) {
    ApiRequest request =
        request("events")
            .query("attractionId", query.attractionId())
            .query("size", PAGE_SIZE)
            .query("page", query.page())
            .query("sort", query.newestFirst() ? "date,desc" : "date,asc")
            .query("startDateTime", seconds(query.from()))
            .query("endDateTime", seconds(query.to()));
    return switch (query.tba()) {
      case INCLUDED -> request.query("includeTBA", "yes").query("includeTBD", "yes");
      // "only" for both at once finds nothing.
      case ONLY_TBA -> request.query("includeTBA", "only");
      case ONLY_TBD -> request.query("includeTBD", "only");
    };
  }

  /** One page of all music events, earliest first; an empty one where there are none. */
  public EventPage events(EventSearch search) {
    ApiRequest request =
        request("events")
            .query("segmentId", MUSIC)
            .query("classificationName", search.genre())
            .query("city", search.city())
            .query("stateCode", search.stateCode())
            .query("countryCode", search.countryCode())
            .query("size", PAGE_SIZE)
            .query("page", search.page())
            .query("sort", "date,asc")
            .query("startDateTime", seconds(search.from()))
            .query("endDateTime", seconds(search.to()));
    return call(request, body -> EventPageReader.read(body, search.page()))
        .orElseGet(() -> new EventPage(List.of(), 0, 0, search.page()));
  }

  /** How often this key may call. */
  public CallLimits limits() {
    return config.limits();
  }

  /** Without locale=* only what is written in English is found. */
  private ApiRequest request(String... path) {
    return ApiRequest.to(config.baseUrl(), path).query("locale", "*");
  }

  private <T> Optional<T> call(ApiRequest request, Function<JsonNode, T> reader) {
    return http.call(request, dialect, reader);
  }

  /** The only form understood: no fraction of a second (DIS1015). */
  private static Instant seconds(Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS);
  }
}
