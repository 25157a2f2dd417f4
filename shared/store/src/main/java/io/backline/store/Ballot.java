package io.backline.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One fan's vote for a song at a show.
 *
 * @param voter what the client tells the fan from others by; it is never stored
 */
public record Ballot(String artistId, String showId, String songId, String voter) {
  private static final String HMAC = "HmacSHA256";

  public Ballot {
    requireNonNull(artistId, "artistId is null");
    requireNonNull(showId, "showId is null");
    requireNonNull(songId, "songId is null");
    requireNonNull(voter, "voter is null");
  }

  /**
   * The voter as it is stored, in 32 hexadecimal digits: another one for each show and song, so
   * that nobody can tell what else the voter voted for.
   */
  String hash() {
    try {
      Mac mac = Mac.getInstance(HMAC);
      String context = String.join("/", "vote", artistId, showId, songId);
      mac.init(new SecretKeySpec(context.getBytes(UTF_8), HMAC));
      return HexFormat.of().formatHex(mac.doFinal(voter.getBytes(UTF_8)), 0, 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HMAC, e);
    }
  }
}
