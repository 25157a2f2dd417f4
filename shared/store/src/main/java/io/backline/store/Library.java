package io.backline.store;

import io.backline.model.Album;
import io.backline.model.Catalogue;
import io.backline.model.CatalogueOverride;
import io.backline.model.Exclusion;
import io.backline.model.ListedEvent;
import io.backline.model.MusicBrainzPage;
import io.backline.model.Recording;
import io.backline.model.Show;
import io.backline.model.Song;
import io.backline.model.Totals;
import io.backline.model.VersionKind;
import io.backline.model.setlist.Concert;
import io.backline.store.ArtistRows.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table of what was imported. */
public final class Library {
  static final String OVERRIDES_KIND = "OVERRIDES";

  private final ArtistStore artists;
  private final VenueStore venues;
  private final ArtistRows<ListedEvent> events;
  private final ListedRows<Show> shows;
  private final ArtistRows<Album> albums;
  private final ListedRows<Recording> recordings;
  private final ListedRows<Song> songs;
  private final ListedRows<Exclusion> exclusions;

  private final ArtistRows<MusicBrainzPage> musicBrainz;
  private final ArtistRows<CatalogueOverride> overrides;
  private final CatalogueStore catalogue;
  private final ReadingStore readings;
  private final ListedRows<Concert> concerts;
  private final SetlistStore setlists;
  private final ShowIndex showIndex;
  private final VoteStore votes;

  /** For whoever derives no catalogue, or leaves nothing out. */
  public Library(DynamoDbClient dynamoDb, String table) {
    this(dynamoDb, table, Set.of());
  }

  /**
   * The table.
   *
   * @param leftOut kinds of studio recordings that catalogues are derived without
   */
  public Library(DynamoDbClient dynamoDb, String table, Set<VersionKind> leftOut) {
    artists = new ArtistStore(dynamoDb, table);
    venues = new VenueStore(dynamoDb, table);
    events = new ArtistRows<>(dynamoDb, table, EVENTS);
    shows = new ListedRows<>(dynamoDb, table, SHOWS, OrderKeys::of);
    albums = new ArtistRows<>(dynamoDb, table, ALBUMS);
    recordings = new ListedRows<>(dynamoDb, table, RECORDINGS, OrderKeys::of);
    songs = new ListedRows<>(dynamoDb, table, SONGS, OrderKeys::of);
    exclusions = new ListedRows<>(dynamoDb, table, EXCLUSIONS, OrderKeys::of);
    musicBrainz = new ArtistRows<>(dynamoDb, table, MUSICBRAINZ);
    overrides = new ArtistRows<>(dynamoDb, table, OVERRIDES);
    catalogue =
        new CatalogueStore(
            new FactRows(albums, musicBrainz, overrides, leftOut),
            new DerivedRows(recordings, songs, exclusions),
            new FactsLedger(dynamoDb, table));
    readings = new ReadingStore(dynamoDb, table);
    concerts = new ListedRows<>(dynamoDb, table, CONCERTS, OrderKeys::of);
    setlists =
        new SetlistStore(
            new SetlistRows(concerts, shows, venues, songs, recordings),
            new RepertoireStore(dynamoDb, table));
    showIndex = new ShowIndex(dynamoDb, table);
    votes = new VoteStore(dynamoDb, table);
  }

  private static final Kind<ListedEvent> EVENTS =
      new Kind<>("EVENTS", ListedEvent.class, ListedEvent::tmEventId);
  private static final Kind<Show> SHOWS =
      new Kind<>("SHOWS", Show.class, Show::id, Map.of(Keys.SHOW_ID, Show::id));
  private static final Kind<Album> ALBUMS = new Kind<>("ALBUMS", Album.class, Album::spotifyId);
  private static final Kind<Recording> RECORDINGS =
      new Kind<>("RECORDINGS", Recording.class, Recording::id);
  private static final Kind<Song> SONGS = new Kind<>("SONGS", Song.class, Song::id);
  private static final Kind<Exclusion> EXCLUSIONS =
      new Kind<>("EXCLUSIONS", Exclusion.class, Exclusion::id);

  private static final Kind<MusicBrainzPage> MUSICBRAINZ =
      new Kind<>("MUSICBRAINZ", MusicBrainzPage.class, MusicBrainzPage::id);
  private static final Kind<CatalogueOverride> OVERRIDES =
      new Kind<>(OVERRIDES_KIND, CatalogueOverride.class, CatalogueOverride::id);
  private static final Kind<Concert> CONCERTS = new Kind<>("CONCERTS", Concert.class, Concert::id);

  public ArtistStore artists() {
    return artists;
  }

  public VenueStore venues() {
    return venues;
  }

  /** As Ticketmaster lists them. */
  public ArtistRows<ListedEvent> events() {
    return events;
  }

  /** By date; what has none comes after, and withdrawn ones last: see {@link Range}. */
  public ListedRows<Show> shows() {
    return shows;
  }

  /** Whose a show is. */
  public ShowIndex showIndex() {
    return showIndex;
  }

  /** What fans want to hear. */
  public VoteStore votes() {
    return votes;
  }

  public ArtistRows<Album> albums() {
    return albums;
  }

  /** The most popular first, then by title. */
  public ListedRows<Recording> recordings() {
    return recordings;
  }

  /** The most popular first, then by title. */
  public ListedRows<Song> songs() {
    return songs;
  }

  /** The most popular first, then by title. */
  public ListedRows<Exclusion> exclusions() {
    return exclusions;
  }

  /** What MusicBrainz said, by page. */
  public ArtistRows<MusicBrainzPage> musicBrainz() {
    return musicBrainz;
  }

  /** What admins decided; written through {@link #catalogue()}. */
  public ArtistRows<CatalogueOverride> overrides() {
    return overrides;
  }

  /** The facts, and what is derived from them. */
  public CatalogueStore catalogue() {
    return catalogue;
  }

  /** What was last read at providers, and when. */
  public ReadingStore readings() {
    return readings;
  }

  /** The latest first; written through {@link #setlists()}. */
  public ListedRows<Concert> concerts() {
    return concerts;
  }

  /** What was played, and what forecasts are made from. */
  public SetlistStore setlists() {
    return setlists;
  }

  /**
   * Counts what is stored of an artist, and not withdrawn.
   *
   * @param today from which day on a show is still to come
   * @param importedAt when shows or songs were brought, or null where nobody says
   */
  public Totals totals(String artistId, LocalDate today, Instant importedAt) {
    Future<CountedSongs> songsFound =
        Parallel.begin(() -> CountedSongs.of(songs.items(artistId, CountedSongs.ATTRIBUTES)));
    Future<Integer> recordingCount = Parallel.begin(() -> recordings.count(artistId));
    CountedShows showsFound =
        CountedShows.of(shows.items(artistId, CountedShows.ATTRIBUTES), today);
    CountedSongs songsCounted = Parallel.join(songsFound);
    return new Totals(
        showsFound.shows(),
        showsFound.venues(),
        songsCounted.songs(),
        Parallel.join(recordingCount),
        showsFound.upcoming(),
        showsFound.next(),
        songsCounted.popularity(),
        importedAt);
  }

  /** The same of what would be stored. */
  public static Totals totals(Collection<Show> shows, Catalogue catalogue, LocalDate today) {
    CountedShows showsFound = CountedShows.of(items(shows), today);
    CountedSongs songsFound = CountedSongs.of(items(catalogue.songs()));
    return new Totals(
        showsFound.shows(),
        showsFound.venues(),
        songsFound.songs(),
        catalogue.recordings().size(),
        showsFound.upcoming(),
        showsFound.next(),
        songsFound.popularity(),
        null);
  }

  private static List<Map<String, AttributeValue>> items(Collection<?> values) {
    return values.stream().map(value -> Rows.item(Map.of(), value)).toList();
  }

  /** The day of the first show on this day or later. */
  public Optional<LocalDate> nextShow(String artistId, LocalDate from) {
    return shows.page(artistId, Range.shows(from, null, null), 1).rows().stream()
        .findFirst()
        .map(Show::localDate);
  }
}
