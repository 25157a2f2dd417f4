package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * An artist of whom an import has brought something, with what speaks for it besides activity.
 *
 * @param id {@link Artist#id()}
 * @param popularity {@link Artist#popularity()}
 * @param nextShowDate {@link Artist#nextShowDate()}
 */
public record RosterEntry(String id, Integer popularity, LocalDate nextShowDate) {
  public RosterEntry {
    requireNonNull(id, "id is null");
  }
}
