package io.backline.samples;

/** What each sample attraction is there to show. */
public enum SampleKind {
  /** 126 events, some 300 tracks on some 30 releases, and every trap we know of; the default. */
  BUSY,
  /** Three events, an album and a single, as few optional fields as possible, no MusicBrainz. */
  SPARSE,
  /** 980 events, 2,627 tracks on 218 releases. */
  PROLIFIC,
  /** 2,350 events over six years: more than Ticketmaster serves by paging. */
  RESIDENCY,
  /** Linked to MusicBrainz only, which knows the Spotify page. */
  MUSICBRAINZ_ONLY,
  /** No links at all; another artist on Spotify has the same name. */
  UNLINKED,
  /** A tribute act whose name holds that of {@link #UNLINKED}. */
  TRIBUTE,
  /** A name with quotes, markup, right-to-left text and an emoji. */
  MARKUP,
  /** Its Spotify link leads to somebody else; its MusicBrainz id is right. */
  MISLINKED,
  /** A name and nothing else: no events, no links, no music. */
  BARE,
  /** Two Spotify links, the first to a namesake; its MusicBrainz id is right. */
  TWO_LINKS,
  /** Its MusicBrainz id is that of somebody with another name; its Spotify link is right. */
  MISNUMBERED,
  /** No links, and nobody else has its name. */
  FINDABLE,
  /** No links, and a namesake who plays the same kind of music. */
  TWIN,
  /** Linked to MusicBrainz only, which has no Spotify page for it. */
  PAGELESS,
  /** A team: no music at all, and a band of its name on Spotify. */
  TEAM,
  /** 48 events in 22 shows: add-ons, festivals, further listings, and shows that look like one. */
  BOX_OFFICE
}
