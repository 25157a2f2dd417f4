package io.backline.providers.http;

import static java.util.Objects.requireNonNull;

/**
 * Who we say we are. MusicBrainz blocks callers without a contact
 * (musicbrainz.org/doc/MusicBrainz_API/Rate_Limiting).
 */
public record UserAgent(String value) {

  private static final String NAME = "Backline/0.1";

  public UserAgent {
    requireNonNull(value, "value is null");
    if (!value.chars().allMatch(c -> c >= ' ' && c < 127)) {
      throw new IllegalArgumentException("the user agent has characters that a header cannot have");
    }
  }

  /**
   * Our name with a contact.
   *
   * @param contact a mail address or URL; may be null or blank where no real provider is called
   */
  public static UserAgent of(String contact) {
    return new UserAgent(
        contact == null || contact.isBlank() ? NAME : NAME + " (+" + contact.strip() + ")");
  }
}
