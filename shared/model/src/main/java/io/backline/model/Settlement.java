package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How it was settled who an artist is, or why it was not.
 *
 * @param by null where it is not settled
 * @param reason in words a fan understands
 * @param basis the name and links that it was settled from, or null where it is to be looked into
 *     again whatever they are; clients do not see it
 * @param silent who gave no answer (spotify, musicbrainz), or null where everybody did; clients do
 *     not see it
 */
public record Settlement(SettledBy by, String reason, String basis, List<String> silent) {
  public Settlement {
    requireNonNull(reason, "reason is null");
    silent = silent == null || silent.isEmpty() ? null : List.copyOf(silent);
  }

  /** One for which everybody who was asked gave an answer. */
  public Settlement(SettledBy by, String reason, String basis) {
    this(by, reason, basis, null);
  }

  /** Whether what this provider knows is open, because it gave no answer. */
  public boolean lacks(String provider) {
    return silent != null && silent.contains(provider);
  }
}
