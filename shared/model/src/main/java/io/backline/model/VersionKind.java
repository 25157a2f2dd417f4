package io.backline.model;

import java.util.Locale;

/** Kinds of studio recordings that whoever deploys this may choose to leave out. */
public enum VersionKind {
  /** Played for a radio station, the BBC, Audiotree and the like. */
  SESSION,
  ACOUSTIC,
  DEMO,
  INSTRUMENTAL,
  REMIX;

  /** The name in settings and in JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
