package io.backline.store;

import io.backline.model.Album;
import io.backline.model.Exclusion;
import io.backline.model.Recording;
import io.backline.model.Show;
import io.backline.model.Song;
import io.backline.store.ArtistRows.Kind;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The table of what was imported. */
public final class Library {
  private final ArtistStore artists;
  private final VenueStore venues;
  private final ArtistRows<Show> shows;
  private final ArtistRows<Album> albums;
  private final ArtistRows<Recording> recordings;
  private final ArtistRows<Song> songs;
  private final ArtistRows<Exclusion> exclusions;

  public Library(DynamoDbClient dynamoDb, String table) {
    artists = new ArtistStore(dynamoDb, table);
    venues = new VenueStore(dynamoDb, table);
    shows = new ArtistRows<>(dynamoDb, table, SHOWS);
    albums = new ArtistRows<>(dynamoDb, table, ALBUMS);
    recordings = new ArtistRows<>(dynamoDb, table, RECORDINGS);
    songs = new ArtistRows<>(dynamoDb, table, SONGS);
    exclusions = new ArtistRows<>(dynamoDb, table, EXCLUSIONS);
  }

  private static final Kind<Show> SHOWS = new Kind<>("SHOWS", Show.class, Show::id, OrderKeys::of);
  private static final Kind<Album> ALBUMS =
      new Kind<>("ALBUMS", Album.class, Album::spotifyId, Album::spotifyId);
  private static final Kind<Recording> RECORDINGS =
      new Kind<>("RECORDINGS", Recording.class, Recording::id, OrderKeys::of);
  private static final Kind<Song> SONGS = new Kind<>("SONGS", Song.class, Song::id, OrderKeys::of);
  private static final Kind<Exclusion> EXCLUSIONS =
      new Kind<>("EXCLUSIONS", Exclusion.class, Exclusion::id, OrderKeys::of);

  public ArtistStore artists() {
    return artists;
  }

  public VenueStore venues() {
    return venues;
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
}
