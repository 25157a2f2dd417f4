package io.backline.providers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.backline.model.Meter;
import io.backline.model.Metric;
import io.backline.providers.http.BaseUrl;
import io.backline.providers.http.Budget;
import io.backline.providers.http.HttpSettings;
import io.backline.providers.http.PooledWire;
import io.backline.providers.http.ProviderHttp;
import io.backline.providers.http.UserAgent;
import io.backline.providers.http.Wire;
import io.backline.providers.musicbrainz.MusicBrainzClient;
import io.backline.providers.musicbrainz.MusicBrainzConfig;
import io.backline.providers.setlistfm.SetlistFmClient;
import io.backline.providers.setlistfm.SetlistFmConfig;
import io.backline.providers.spotify.SharedAccess;
import io.backline.providers.spotify.SpotifyAccess;
import io.backline.providers.spotify.SpotifyClient;
import io.backline.providers.spotify.SpotifyConfig;
import io.backline.providers.ticketmaster.TicketmasterClient;
import io.backline.providers.ticketmaster.TicketmasterConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** All four providers on this machine, with the answers that a test gives them. */
public final class LocalProvider implements AutoCloseable {

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  public static final String KEY = "key-0123456789-abcdef";
  public static final String SECRET = "secret-fedcba-9876543210";

  /** A request as it came in. */
  public record Seen(String method, String uri, List<String> authorization, String body) {}

  private static final Budget UNLIMITED = (_, _) -> Optional.empty();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ProviderHttp http;
  private final TestTime time = new TestTime();
  private final Deque<Reply> replies = new ArrayDeque<>();
  private final Deque<Reply> tokenReplies = new ArrayDeque<>();
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();
  private final List<Seen> calls = new CopyOnWriteArrayList<>();
  private final List<Seen> tokenCalls = new CopyOnWriteArrayList<>();
  private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();

  private LocalProvider(HttpSettings settings, Budget budget) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::serve);
    server.setExecutor(threads);
    server.start();
    Wire wire = new PooledWire(settings, UserAgent.of("mail@example.org"));
    http = ProviderHttp.over(wire, settings, budget, time, time, new Counting());
    tokenReplies.add(token("token-1"));
  }

  private final class Counting implements Meter {
    @Override
    public void add(Metric metric, double value, String... dimensions) {
      counts.merge(metric + " " + String.join(" ", dimensions), (int) value, Integer::sum);
    }

    @Override
    public void flush() {
      // It is read while it goes on.
    }
  }

  public static LocalProvider start() {
    return start(HttpSettings.defaults(), UNLIMITED);
  }

  public static LocalProvider start(HttpSettings settings) {
    return start(settings, UNLIMITED);
  }

  public static LocalProvider start(HttpSettings settings, Budget budget) {
    return new LocalProvider(settings, budget);
  }

  public static HttpSettings impatient(int maxBodyBytes) {
    Duration second = Duration.ofSeconds(1);
    return new HttpSettings(second, second, Duration.ofSeconds(30), maxBodyBytes, 4);
  }

  public static Reply token(String value) {
    return Reply.ok(
        "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": 3600}"
            .formatted(value));
  }

  /** The answers from now on, in this order; the last one is given again and again. */
  public void answers(Reply... next) {
    refill(replies, next);
  }

  public void answersTokens(Reply... next) {
    refill(tokenReplies, next);
  }

  /** From now on nobody listens. */
  public void stopServing() {
    server.stop(0);
  }

  /** What was measured, by the metric and its dimensions. */
  public Map<String, Integer> counts() {
    return counts;
  }

  /** Requests, those for tokens apart. */
  public List<Seen> calls() {
    return calls;
  }

  public List<Seen> tokenCalls() {
    return tokenCalls;
  }

  /** The other ends of all connections so far. */
  public Set<InetSocketAddress> connections() {
    return connections;
  }

  public Seen lastCall() {
    return calls.getLast();
  }

  public TestTime time() {
    return time;
  }

  public ProviderHttp http() {
    return http;
  }

  public BaseUrl baseUrl() {
    return new BaseUrl("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public TicketmasterClient ticketmaster() {
    return TicketmasterClient.create(new TicketmasterConfig(baseUrl(), KEY, 5, 5_000), http);
  }

  public SpotifyClient spotify(SpotifyAccess access) {
    return spotify(access, new KeptAccess());
  }

  public SpotifyClient spotify(SpotifyAccess access, SharedAccess tokens) {
    return SpotifyClient.create(
        new SpotifyConfig(baseUrl(), baseUrl(), "client", SECRET, access, "US", 100, null),
        http,
        tokens);
  }

  public MusicBrainzClient musicBrainz() {
    return MusicBrainzClient.create(new MusicBrainzConfig(baseUrl(), 1), http);
  }

  public SetlistFmClient setlistFm() {
    return SetlistFmClient.create(new SetlistFmConfig(baseUrl(), KEY, 2, 1_440), http);
  }

  @Override
  public void close() {
    http.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private static void refill(Deque<Reply> queue, Reply... next) {
    synchronized (queue) {
      queue.clear();
      queue.addAll(List.of(next));
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    boolean forToken = exchange.getRequestURI().getPath().endsWith("/token");
    connections.add(exchange.getRemoteAddress());
    (forToken ? tokenCalls : calls).add(seen(exchange));
    send(exchange, next(forToken ? tokenReplies : replies));
  }

  private static Seen seen(HttpExchange exchange) throws IOException {
    return new Seen(
        exchange.getRequestMethod(),
        exchange.getRequestURI().toString(),
        exchange.getRequestHeaders().getOrDefault("Authorization", List.of()),
        new String(exchange.getRequestBody().readAllBytes(), UTF_8));
  }

  private static Reply next(Deque<Reply> queue) {
    synchronized (queue) {
      return queue.size() > 1 ? queue.pop() : queue.element();
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = reply.bytes();
    int length = body.length + (reply.cutOff() ? 1 : 0);
    exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }
}
