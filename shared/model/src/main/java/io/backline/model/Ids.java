package io.backline.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Identifiers that follow from what they name, so that two imports of one thing cannot make two
 * rows: UUIDs of version 5 (RFC 9562) in Backline's own namespace.
 */
public final class Ids {
  private static final UUID NAMESPACE = UUID.fromString("8a2d4c1e-3b7f-5e60-9c41-6f0d2b9e7a55");

  private Ids() {}

  /** The artist that a Ticketmaster attraction stands for. */
  public static String artist(String tmAttractionId) {
    return of("artist/" + tmAttractionId);
  }

  /** One artist's appearance at a Ticketmaster event: a festival has one show per artist. */
  public static String show(String artistId, String tmEventId) {
    return of("show/" + artistId + "/" + tmEventId);
  }

  /** One artist's past show that setlist.fm knows: two artists may be the same there. */
  public static String concert(String artistId, String setlistFmId) {
    return of("concert/" + artistId + "/" + setlistFmId);
  }

  /** A venue that Ticketmaster knows. */
  public static String venue(String tmVenueId) {
    return of("venue/" + tmVenueId);
  }

  /** A venue that came without an id: known by what it is called and where it is. */
  public static String venue(String name, String city, String country) {
    return of("venue//" + name + "/" + city + "/" + country);
  }

  /**
   * What others are told of: every copy of it has this id.
   *
   * @param what tells it from all others of the type
   */
  public static String event(String type, String what) {
    return of("event/" + type + "/" + what);
  }

  static String recording(String artistId, String key) {
    return of("recording/" + artistId + "/" + key);
  }

  static String song(String artistId, String titleKey) {
    return of("song/" + artistId + "/" + titleKey);
  }

  private static String of(String name) {
    byte[] hash = sha1(NAMESPACE, name);
    hash[6] = (byte) ((hash[6] & 0x0f) | 0x50);
    hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
    ByteBuffer bytes = ByteBuffer.wrap(hash);
    return new UUID(bytes.getLong(), bytes.getLong()).toString();
  }

  private static byte[] sha1(UUID namespace, String name) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(
          ByteBuffer.allocate(16)
              .putLong(namespace.getMostSignificantBits())
              .putLong(namespace.getLeastSignificantBits())
              .flip());
      return sha1.digest(name.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
