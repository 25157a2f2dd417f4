package io.backline.api;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backline.api.ArtistAnswers.Read;
import io.backline.model.CallPriority;
import io.backline.model.Meter;
import io.backline.providers.ticketmaster.TicketmasterClient;
import io.backline.runtime.AwsClients;
import io.backline.runtime.CataloguePolicy;
import io.backline.runtime.Environment;
import io.backline.runtime.JobsHealth;
import io.backline.runtime.Kickoff;
import io.backline.runtime.LongestRuns;
import io.backline.runtime.ProviderClients;
import io.backline.runtime.Queues;
import io.backline.runtime.RunQueue;
import io.backline.runtime.Runs;
import io.backline.store.ActivityStore;
import io.backline.store.AnswerStore;
import io.backline.store.BudgetStore;
import io.backline.store.CallerStore;
import io.backline.store.DeadLetterStore;
import io.backline.store.IdempotencyStore;
import io.backline.store.JobRecords;
import io.backline.store.JobStore;
import io.backline.store.Library;
import io.backline.store.RunStore;
import io.backline.store.TrendingStore;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the function is made of. */
@Factory
public final class ApiBeans {
  private static final String OVERRIDES = "/api/admin/artists/{id}/overrides";
  private static final String DEAD_LETTERS = "/api/admin/dead-letters";
  private static final String HEALTH = "/api/monitoring/cron-health";

  @Singleton
  Router router(Environment environment, Meter meter) {
    DynamoDbClient dynamoDb = AwsClients.dynamoDb(environment);
    return router(
        environment,
        dynamoDb,
        AwsClients.sqs(environment),
        ProviderClients.sharing(dynamoDb, environment, CallPriority.INTERACTIVE, meter)
            .ticketmaster(),
        Clock.systemUTC(),
        meter);
  }

  /** The whole function over given clients. */
  public static RequestStreamHandler handler(
      Environment environment,
      DynamoDbClient dynamoDb,
      SqsClient sqs,
      TicketmasterClient ticketmaster,
      Clock clock) {
    return new ApiHandler(
        router(environment, dynamoDb, sqs, ticketmaster, clock, Meter.NONE), Meter.NONE);
  }

  static Router router(
      Environment environment,
      DynamoDbClient dynamoDb,
      SqsClient sqs,
      TicketmasterClient ticketmaster,
      Clock clock,
      Meter meter) {
    String statusTable = environment.require("STATUS_TABLE");
    Library library =
        new Library(
            dynamoDb, environment.require("LIBRARY_TABLE"), CataloguePolicy.leftOut(environment));
    JobStore jobs = new JobStore(dynamoDb, statusTable, clock);
    Queues queues = Queues.of(sqs, environment);

    Kickoff kickoff = new Kickoff(jobs, library.artists(), queues, clock);
    String progressUrl = environment.require("PROGRESS_URL");
    ImportRoute imports =
        new ImportRoute(kickoff, new IdempotencyStore(dynamoDb, statusTable, clock), progressUrl);
    IdentityRoute identity = new IdentityRoute(library.artists(), kickoff, progressUrl, clock);
    boolean setlistsAreOn = environment.find("SETLISTFM_API_KEY").isPresent();
    ArtistRoutes artists = new ArtistRoutes(library, jobs, setlistsAreOn);
    ShowsRoute shows = new ShowsRoute(library);
    SongsRoute allSongs = new SongsRoute(library);
    KnownShows knownShows = new KnownShows(library);
    ShowRoute show = new ShowRoute(knownShows);
    SetlistRoute setlist = new SetlistRoute(knownShows, new Predictions(library.setlists(), clock));
    SetlistsRoute setlists = new SetlistsRoute(library);
    VotedAnswers voted = new VotedAnswers(library.votes());
    CacheTimes times = CacheTimes.of(environment);
    CacheCounts counts = new CacheCounts(meter);
    ArtistAnswers answers = new ArtistAnswers(jobs, times, counts, clock);
    AttractionSearch search =
        new AttractionSearch(
            ticketmaster, new AnswerStore(dynamoDb, statusTable, clock), times, clock);
    Overrides overrides = new Overrides(library, jobs, clock);
    RecordingOverrideRoute recordings = new RecordingOverrideRoute(overrides);
    SongOverrideRoute songs = new SongOverrideRoute(overrides);
    DeadLetterStore letters = new DeadLetterStore(dynamoDb, statusTable, clock);
    DeadLettersRoute deadLetters =
        new DeadLettersRoute(letters, new Redrive(letters, jobs, queues, kickoff, clock), clock);
    SecureRandom random = new SecureRandom();
    CallerStore callers = new CallerStore(dynamoDb, statusTable, clock, random);
    ActivityRoute activity =
        new ActivityRoute(
            library.artists(),
            new ActivityStore(dynamoDb, statusTable, clock, random),
            new VoteCounter(library, knownShows),
            callers,
            environment.positive("ACTIVITY_PER_MINUTE", ActivityRoute.DEFAULT_PER_MINUTE));
    SearchRoute searches =
        new SearchRoute(
            search,
            new SearchRate(
                callers, environment.positive("SEARCHES_PER_HOUR", SearchRate.DEFAULT_PER_HOUR)),
            library.artists(),
            times,
            counts);
    TrendingRoute trending =
        new TrendingRoute(
            new Rankings(new TrendingStore(dynamoDb, statusTable), times, clock), times, counts);
    RunStore runs = new RunStore(dynamoDb, statusTable, clock);
    CronRoute cron =
        new CronRoute(new Runs(runs, RunQueue.of(sqs, environment, random), clock), runs);
    JobsRoute records =
        new JobsRoute(
            new MergedRecords(
                List.of(
                    new RunRecords(runs),
                    new ImportRecords(new JobRecords(dynamoDb, statusTable), library.artists()))));
    LongestRuns longest = LongestRuns.of(environment);
    CronHealthRoute health =
        new CronHealthRoute(
            new CronHealth(
                new JobsHealth(runs, longest, clock),
                new BudgetStore(dynamoDb, statusTable, clock),
                counts,
                longest,
                clock));
    List<Route> routes =
        List.of(
            Route.post("/api/artists/import", imports::answer),
            Route.get(
                "/api/artists/by-slug/{slug}",
                answers.keeping(
                    new Read(CacheKind.ARTISTS, artists::idBySlug, List.of(), artists::bySlug))),
            Route.get(
                "/api/artists/{id}",
                answers.keeping(
                    new Read(CacheKind.ARTISTS, ArtistRoutes::id, List.of(), artists::byId))),
            Route.get("/api/artists/{id}/status", artists::status),
            Route.get(
                "/api/artists/{id}/shows",
                answers.keeping(
                    new Read(
                        CacheKind.SHOWS, ArtistRoutes::id, ShowsRoute.PARAMETERS, shows::answer))),
            Route.get(
                "/api/artists/{id}/songs",
                answers.keeping(
                    new Read(
                        CacheKind.SONGS,
                        ArtistRoutes::id,
                        SongsRoute.PARAMETERS,
                        allSongs::answer))),
            Route.get(
                "/api/artists/{id}/setlists",
                answers.keeping(
                    new Read(
                        CacheKind.SETLISTS,
                        ArtistRoutes::id,
                        SetlistsRoute.PARAMETERS,
                        setlists::answer))),
            Route.get(
                "/api/shows/{id}",
                voted.in(
                    answers.keeping(
                        new Read(CacheKind.SHOWS, knownShows::artistId, List.of(), show::answer)),
                    ShowRoute::votes)),
            Route.get(
                "/api/shows/{id}/setlist",
                voted.in(
                    answers.keeping(
                        new Read(
                            CacheKind.SETLISTS, knownShows::artistId, List.of(), setlist::answer)),
                    all -> all)),
            Route.post("/api/artists/{id}/activity", activity::answer),
            Route.get("/api/trending", trending::answer),
            Route.put("/api/admin/artists/{id}/identity", identity::put),
            Route.delete("/api/admin/artists/{id}/identity", identity::delete),
            Route.get("/api/search", searches::answer),
            Route.get(OVERRIDES, new OverridesRoute(library, overrides)::answer),
            Route.put(OVERRIDES + "/recordings/{recordingId}", recordings::put),
            Route.delete(OVERRIDES + "/recordings/{recordingId}", recordings::delete),
            Route.put(OVERRIDES + "/songs/{songId}", songs::put),
            Route.delete(OVERRIDES + "/songs/{songId}", songs::delete),
            Route.get(DEAD_LETTERS, deadLetters::list),
            Route.get(DEAD_LETTERS + "/{id}", deadLetters::one),
            Route.delete(DEAD_LETTERS + "/{id}", deadLetters::dismiss),
            Route.post(DEAD_LETTERS + "/redrive", deadLetters::redrive),
            Route.post("/api/cron/{job}", cron::begin),
            Route.get("/api/cron/{job}/runs/{runId}", cron::run),
            Route.get("/api/admin/jobs", records::list),
            Route.get("/api/admin/queues", new QueuesRoute(queues)::answer),
            Route.get(HEALTH, health::get),
            Route.post(HEALTH, health::post),
            Route.get("/api/health", new HealthRoute(counts)::answer),
            Route.get("/api/openapi.json", _ -> Document.openApi()));
    OperatorKeys keys = OperatorKeys.of(environment);
    Console console = new Console(progressUrl);
    return new Router(
        Stream.concat(routes.stream().map(keys::guard), console.routes().stream()).toList(),
        console::elsewhere,
        clock);
  }
}
