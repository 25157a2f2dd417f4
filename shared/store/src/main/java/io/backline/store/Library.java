package io.backline.store;

import io.backline.model.Album;
import io.backline.model.CatalogueOverride;
import io.backline.model.Exclusion;
import io.backline.model.ListedEvent;
import io.backline.model.MusicBrainzPage;
import io.backline.model.Recording;
import io.backline.model.Show;
import io.backline.model.Song;
import io.backline.model.Totals;
import io.backline.model.VersionKind;
import io.backline.store.ArtistRows.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The table of what was imported. */
public final class Library {
  private final ArtistStore artists;
  private final VenueStore venues;
  private final ArtistRows<ListedEvent> events;
  private final ArtistRows<Show> shows;
  private final ArtistRows<Album> albums;
  private final ArtistRows<Recording> recordings;
  private final ArtistRows<Song> songs;
  private final ArtistRows<Exclusion> exclusions;

  private final ArtistRows<MusicBrainzPage> musicBrainz;
  private final ArtistRows<CatalogueOverride> overrides;
  private final CatalogueStore catalogue;
  private final ReadingStore readings;

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
    shows = new ArtistRows<>(dynamoDb, table, SHOWS);
    albums = new ArtistRows<>(dynamoDb, table, ALBUMS);
    recordings = new ArtistRows<>(dynamoDb, table, RECORDINGS);
    songs = new ArtistRows<>(dynamoDb, table, SONGS);
    exclusions = new ArtistRows<>(dynamoDb, table, EXCLUSIONS);
    musicBrainz = new ArtistRows<>(dynamoDb, table, MUSICBRAINZ);
    overrides = new ArtistRows<>(dynamoDb, table, OVERRIDES);
    catalogue =
        new CatalogueStore(
            new FactRows(albums, musicBrainz, overrides, leftOut),
            new DerivedRows(recordings, songs, exclusions),
            new FactsCounter(dynamoDb, table));
    readings = new ReadingStore(dynamoDb, table);
  }

  private static final Kind<ListedEvent> EVENTS =
      new Kind<>("EVENTS", ListedEvent.class, ListedEvent::tmEventId, ListedEvent::tmEventId);
  private static final Kind<Show> SHOWS = new Kind<>("SHOWS", Show.class, Show::id, OrderKeys::of);
  private static final Kind<Album> ALBUMS =
      new Kind<>("ALBUMS", Album.class, Album::spotifyId, Album::spotifyId);
  private static final Kind<Recording> RECORDINGS =
      new Kind<>("RECORDINGS", Recording.class, Recording::id, OrderKeys::of);
  private static final Kind<Song> SONGS = new Kind<>("SONGS", Song.class, Song::id, OrderKeys::of);
  private static final Kind<Exclusion> EXCLUSIONS =
      new Kind<>("EXCLUSIONS", Exclusion.class, Exclusion::id, OrderKeys::of);

  private static final Kind<MusicBrainzPage> MUSICBRAINZ =
      new Kind<>("MUSICBRAINZ", MusicBrainzPage.class, MusicBrainzPage::id, MusicBrainzPage::id);
  private static final Kind<CatalogueOverride> OVERRIDES =
      new Kind<>(
          "OVERRIDES", CatalogueOverride.class, CatalogueOverride::id, CatalogueOverride::id);

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

  /** By date; what has none comes last. */
  public ArtistRows<Show> shows() {
    return shows;
  }

  public ArtistRows<Album> albums() {
    return albums;
  }

  /** The most popular first, then by title. */
  public ArtistRows<Recording> recordings() {
    return recordings;
  }

  /** The most popular first, then by title. */
  public ArtistRows<Song> songs() {
    return songs;
  }

  /** The most popular first, then by title. */
  public ArtistRows<Exclusion> exclusions() {
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

  /** When MusicBrainz was last read. */
  public ReadingStore readings() {
    return readings;
  }

  /**
   * Counts what is stored of an artist.
   *
   * @param showsSyncedAt when the shows were completely read, or null to leave the earlier time
   * @param songCatalogSyncedAt when the catalogue was, or null to leave the earlier time
   */
  public Totals totals(String artistId, Instant showsSyncedAt, Instant songCatalogSyncedAt) {
    List<Show> all = shows.all(artistId);
    long places = all.stream().map(Show::venueId).filter(Objects::nonNull).distinct().count();
    return new Totals(
        all.size(),
        (int) places,
        songs.count(artistId),
        recordings.count(artistId),
        showsSyncedAt,
        songCatalogSyncedAt);
  }
}
