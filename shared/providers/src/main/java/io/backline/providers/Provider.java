package io.backline.providers;

/** A service that Backline imports from. */
public enum Provider {
  TICKETMASTER("ticketmaster", "Ticketmaster"),
  SPOTIFY("spotify", "Spotify"),
  MUSICBRAINZ("musicbrainz", "MusicBrainz"),
  SETLISTFM("setlistfm", "setlist.fm");

  private final String label;
  private final String displayName;

  Provider(String label, String displayName) {
    this.label = label;
    this.displayName = displayName;
  }

  /** The name in keys, metrics and documents: lower case, letters only. */
  public String label() {
    return label;
  }

  /** The name as the provider writes it, for people. */
  public String displayName() {
    return displayName;
  }
}
