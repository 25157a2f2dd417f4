package io.backline.model;

/** Something that speaks for or against an audience. */
sealed interface Evidence {

  /** The same, in words a fan understands. */
  String words();

  /** Speaks for a live recording. */
  sealed interface ForLive extends Evidence {}

  /** Speaks for a studio recording. */
  sealed interface ForStudio extends Evidence {}

  /**
   * The title's own note.
   *
   * @param onLiveAlbum whether something about the album says so too
   */
  record TitleSaysLive(String title, String album, String note, boolean onLiveAlbum)
      implements ForLive {
    @Override
    public String words() {
      return "the title \"%s\" on \"%s\" says \"%s\"".formatted(title, album, note);
    }
  }

  /** MusicBrainz, by the ISRC. */
  record KnownAsLive(String isrc) implements ForLive {
    @Override
    public String words() {
      return "MusicBrainz knows the recording with the ISRC %s as live".formatted(isrc);
    }
  }

  /** MusicBrainz, by the album. */
  record AlbumKnownAsLive(String album) implements ForLive {
    @Override
    public String words() {
      return "MusicBrainz knows \"%s\" as a live album".formatted(album);
    }
  }

  /**
   * The album's name, with a second signal.
   *
   * @param also the second signal, in words
   */
  record AlbumSaysLive(String album, String marker, String also) implements ForLive {
    @Override
    public String words() {
      return "the album \"%s\" says \"%s\", and %s".formatted(album, marker, also);
    }
  }

  /**
   * MusicBrainz, by title and length, where it knows the studio's recording too.
   *
   * @param besideStudioTake whether the artist has released the song with another length, too
   */
  record TakeKnownAsLive(String title, boolean besideStudioTake) implements ForLive {
    @Override
    public String words() {
      return "MusicBrainz knows the recording of \"%s\" with this length as live, and the studio's with another"
          .formatted(title);
    }
  }

  record TitleSaysStudio(String title, String album) implements ForStudio {
    @Override
    public String words() {
      return "the title \"%s\" on \"%s\" says that it is the studio recording"
          .formatted(title, album);
    }
  }

  record KnownAsStudio(String isrc) implements ForStudio {
    @Override
    public String words() {
      return "MusicBrainz knows the recording with the ISRC %s, and not as live".formatted(isrc);
    }
  }

  /**
   * The same recording, unmarked, where live ones would be marked.
   *
   * @param known whether MusicBrainz says so of the album
   */
  record OnStudioAlbum(String album, boolean known) implements ForStudio {
    @Override
    public String words() {
      return "the same recording is on \"%s\", which is no live album".formatted(album);
    }
  }

  record UnmarkedAmongMarked(String album) implements ForStudio {
    @Override
    public String words() {
      return "most other titles on \"%s\" say that they are live, this one does not"
          .formatted(album);
    }
  }

  /** MusicBrainz tells the live recordings on a live album from this one. */
  record SetApart(String album) implements ForStudio {
    @Override
    public String words() {
      return "MusicBrainz knows other recordings on \"%s\" as live, but not this one"
          .formatted(album);
    }
  }

  record QuietAmongLoud(String album) implements ForStudio {
    @Override
    public String words() {
      return "no audience is heard, unlike on most of \"%s\", and there is no other recording of the song"
          .formatted(album);
    }
  }
}
