package io.backline.model;

import static java.util.Objects.requireNonNull;

/**
 * How it was settled who an artist is, or why it was not.
 *
 * @param by null where it is not settled
 * @param reason in words a fan understands
 * @param basis the name and links that it was settled from, or null where it is to be looked into
 *     again whatever they are; clients do not see it
 */
public record Settlement(SettledBy by, String reason, String basis) {
  public Settlement {
    requireNonNull(reason, "reason is null");
  }
}
